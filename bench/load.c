// The loads of the benchmark, run as a program of the watched container. Each ends with one line: "made N in US us, CPU us of CPU", the
// latter of this program and everything it started.
//   exec RATE COUNT PREFIX PROGRAMS   COUNT processes at RATE a second by posix_spawn, PREFIX0 … in turn
//   loop MS PROGRAM…                  fork, exec, wait, as fast as it goes for MS milliseconds
//   stamp RATE COUNT PREFIX FROM      PREFIX<FROM> … once each; argv[1] is the time of day in ns, taken right before the exec
//   connect RATE COUNT PORT           connections to a listener of its own on loopback
//   request MS PORT                   connect, 200 bytes, 2,000 bytes back, close: as fast as it goes
//   http MS PORT                      the same of a web server that it starts, `nginx -c /nginx.conf`: each call a connection of its own
//   datagram MS PORT [PORTS]          100 bytes out and 100 back, as fast as it goes, from a new socket every 10, always from PORT + 1000;
//                                     to so many ports in turn, each of which has a socket of its own (1 where it is left out)
//   turns MS PREFIX PROGRAMS          as loop, PREFIX0 … in turn
//   kept MS PORT PATH SERVER…         requests on one connection of a web server that it starts
//   name MS PORT SERVER…              questions to a name server that it starts, from a socket each
//   metric MS PORT SERVER…            measurements to a server that it starts, and what that answers, from one socket
// With `slots MS` before the verb it tells first, in a line each and at most that often: "slot FROM TO MADE CPU", what it made between two
// times of CLOCK_MONOTONIC and what CPU time that took, all in ns.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netinet/in.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define SECOND 1000000000LL
#define AT_ONCE 64
static long long made, begun;
static pid_t server;

static long long now(clockid_t clock) {
	struct timespec at;
	clock_gettime(clock, &at);
	return at.tv_sec * SECOND + at.tv_nsec;
}

// Waits until number `i` of `rate` a second is due; what is late is not made up in a burst of more than the delay.
static void pace(long long i, long long rate) {
	long long due = begun + SECOND / rate * i;
	if (due <= now(CLOCK_MONOTONIC)) return;
	struct timespec at = {due / SECOND, due % SECOND};
	while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &at, 0));
}

// Of this program, of all that ended below it, and of the other side.
static long long cpu_ns(void) {
	struct rusage used;
	getrusage(RUSAGE_CHILDREN, &used);
	long long ns = now(CLOCK_PROCESS_CPUTIME_ID) + (used.ru_utime.tv_sec + used.ru_stime.tv_sec) * SECOND;
	ns += (used.ru_utime.tv_usec + used.ru_stime.tv_usec) * 1000;
	clockid_t other;
	if (server > 0 && clock_getcpuclockid(server, &other) == 0) ns += now(other);
	return ns;
}

static long long slot_ns, slot_from, slot_cpu, slot_made;

// Between two passes.
static void slot(void) {
	if (slot_ns == 0) return;
	long long at = now(CLOCK_MONOTONIC);
	if (slot_from && at - slot_from < slot_ns) return;
	if (slot_from && made > slot_made) printf("slot %lld %lld %lld %lld\n", slot_from, at, made - slot_made, cpu_ns() - slot_cpu);
	slot_made = made;
	slot_cpu = cpu_ns();
	slot_from = now(CLOCK_MONOTONIC);
}

static int reap(int flags) {
	int status, reaped = 0;
	while (waitpid(-1, &status, flags | (reaped ? WNOHANG : 0)) > 0) {
		reaped++;
		if (WIFEXITED(status) && WEXITSTATUS(status) == 0) made++;
	}
	return reaped;
}

static void exec_load(long long rate, long long count, const char *prefix, int programs) {
	char path[256], *operands[] = {path, 0}, *none[] = {0};
	int running = 0;
	for (long long i = 0; i < count; i++) {
		pace(i, rate);
		running -= reap(running >= AT_ONCE ? 0 : WNOHANG);
		snprintf(path, sizeof path, "%s%d", prefix, (int)(i % programs));
		pid_t child;
		if (posix_spawn(&child, path, 0, 0, operands, none) == 0) running++;
	}
	while (running > 0) {
		int ended = reap(0);
		if (ended == 0) break;
		running -= ended;
	}
}

static void start_and_wait(char **operands) {
	slot();
	pid_t child = fork();
	if (child == 0) {
		execve(operands[0], operands, (char *[]){0});
		_exit(127);
	}
	int status;
	if (child > 0 && waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0) made++;
}

static void loop_load(long long ms, char **operands) {
	for (long long end = begun + ms * 1000000; now(CLOCK_MONOTONIC) < end;) start_and_wait(operands);
}

static void turns_load(long long ms, const char *prefix, int programs) {
	char path[256], *operands[] = {path, 0};
	long long end = begun + ms * 1000000;
	for (int i = 0; now(CLOCK_MONOTONIC) < end; i = (i + 1) % programs) {
		snprintf(path, sizeof path, "%s%d", prefix, i);
		start_and_wait(operands);
	}
}

static void stamp_load(long long rate, long long count, const char *prefix, int from) {
	for (long long i = 0; i < count; i++) {
		pace(i, rate);
		char path[256], at[32];
		snprintf(path, sizeof path, "%s%lld", prefix, from + i);
		pid_t child = fork();
		if (child == 0) {
			snprintf(at, sizeof at, "%lld", now(CLOCK_REALTIME));
			execve(path, (char *[]){path, at, 0}, (char *[]){0});
			_exit(127);
		}
		reap(0);
	}
}

static struct sockaddr_in loopback(int port) {
	struct sockaddr_in at = {.sin_family = AF_INET, .sin_port = htons(port)};
	at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	return at;
}

// The other side: a child that answers until it is ended.
static int answer_datagram(int s) {
	static char bytes[4096];
	struct sockaddr_in from;
	socklen_t length = sizeof from;
	ssize_t n = recvfrom(s, bytes, sizeof bytes, 0, (void *)&from, &length);
	return n > 0 && sendto(s, bytes, n, 0, (void *)&from, length) == n;
}

// The same of datagrams at so many ports.
static void serve_ports(int port, int ports) {
	int all = epoll_create1(EPOLL_CLOEXEC);
	for (int i = 0; i < ports; i++) {
		struct sockaddr_in at = loopback(port + i);
		int s = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
		if (bind(s, (void *)&at, sizeof at)) { perror("bind"); exit(66); }
		epoll_ctl(all, EPOLL_CTL_ADD, s, &(struct epoll_event){.events = EPOLLIN, .data.fd = s});
	}
	server = fork();
	if (server > 0) return;
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	for (struct epoll_event event;;)
		if (epoll_wait(all, &event, 1, -1) == 1) answer_datagram(event.data.fd);
}

static void serve(int port, int type, int answer) {
	struct sockaddr_in at = loopback(port);
	int on = 1, s = socket(AF_INET, type | SOCK_CLOEXEC, 0);
	setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
	if (bind(s, (void *)&at, sizeof at) || (type == SOCK_STREAM && listen(s, 1024))) { perror("bind"); exit(66); }
	server = fork();
	if (server > 0) { close(s); return; }
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	static char bytes[4096];
	for (;;) {
		if (type == SOCK_DGRAM) {
			answer_datagram(s);
			continue;
		}
		int c = accept(s, 0, 0);
		if (c < 0) continue;
		if (answer && recv(c, bytes, sizeof bytes, 0) > 0) send(c, bytes, answer, MSG_NOSIGNAL);
		close(c);
	}
}

static int call(int port, const char *ask, int length, int answer);

// Another program for a server, which is waited for.
static void serve_http(int port) {
	server = fork();
	if (server == 0) {
		prctl(PR_SET_PDEATHSIG, SIGKILL);
		execl("/usr/sbin/nginx", "nginx", "-c", "/nginx.conf", (char *)0);
		_exit(127);
	}
	for (int i = 0; i < 500 && call(port, 0, 0, 0); i++) usleep(10000);
}

// One call of the server; 0 when it answered whole. Closed by a reset, so that no port is held back for a minute.
static int call(int port, const char *ask, int length, int answer) {
	struct sockaddr_in at = loopback(port);
	struct linger reset = {1, 0};
	static char bytes[4096];
	int s = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0), failed = connect(s, (void *)&at, sizeof at);
	if (!failed && length) {
		int got = 0;
		failed = send(s, ask ? ask : bytes, length, MSG_NOSIGNAL) != length;
		for (ssize_t n; got < answer && (n = recv(s, bytes, sizeof bytes, 0)) > 0;) got += n;
		failed |= got < answer;
	}
	setsockopt(s, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
	close(s);
	return failed;
}

#include "applications.h"

static void datagram_load(long long ms, int port, int ports) {
	struct sockaddr_in own = loopback(port + 1000);
	struct timeval second = {.tv_sec = 1};
	int on = 1;
	char bytes[100] = {0};
	int turn = 0;
	for (long long end = begun + ms * 1000000; now(CLOCK_MONOTONIC) < end;) {
		slot();
		int s = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
		setsockopt(s, SOL_SOCKET, SO_RCVTIMEO, &second, sizeof second);
		setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
		if (bind(s, (void *)&own, sizeof own)) { perror("bind"); exit(66); }
		for (int i = 0; i < 10; i++) {
			struct sockaddr_in at = loopback(port + turn);
			turn = (turn + 1) % ports;
			sendto(s, bytes, sizeof bytes, 0, (void *)&at, sizeof at);
			if (recv(s, bytes, sizeof bytes, 0) == sizeof bytes) made++;
		}
		close(s);
	}
}

static long long cpu_us(int who) {
	struct rusage used;
	getrusage(who, &used);
	return (used.ru_utime.tv_sec + used.ru_stime.tv_sec) * 1000000LL + used.ru_utime.tv_usec + used.ru_stime.tv_usec;
}

int main(int argc, char **a) {
	if (argc > 3 && !strcmp(a[1], "slots")) {
		slot_ns = atoll(a[2]) * 1000000;
		a += 2;
		argc -= 2;
	}
	if (argc < 4) return 64;
	const char *verb = a[1];
	long long x = atoll(a[2]);
	if (!strcmp(verb, "connect")) serve(atoi(a[4]), SOCK_STREAM, 0);
	else if (!strcmp(verb, "request")) serve(atoi(a[3]), SOCK_STREAM, 2000);
	else if (!strcmp(verb, "http")) serve_http(atoi(a[3]));
	else if (!strcmp(verb, "datagram") && argc == 5) serve_ports(atoi(a[3]), atoi(a[4]));
	else if (!strcmp(verb, "datagram")) serve(atoi(a[3]), SOCK_DGRAM, 0);
	else if (!strcmp(verb, "kept")) { start_server(a + 5); await_http(atoi(a[3])); }
	else if (!strcmp(verb, "name")) { start_server(a + 4); await_answer(atoi(a[3]), name_question, sizeof name_question - 1); }
	else if (!strcmp(verb, "metric")) { start_server(a + 4); await_answer(atoi(a[3]), metric, sizeof metric - 1); }
	begun = now(CLOCK_MONOTONIC);
	if (!strcmp(verb, "exec") && argc == 6) exec_load(x, atoll(a[3]), a[4], atoi(a[5]));
	else if (!strcmp(verb, "loop")) loop_load(x, a + 3);
	else if (!strcmp(verb, "turns") && argc == 5) turns_load(x, a[3], atoi(a[4]));
	else if (!strcmp(verb, "stamp") && argc == 6) stamp_load(x, atoll(a[3]), a[4], atoi(a[5]));
	else if (!strcmp(verb, "connect")) {
		for (long long i = 0; i < atoll(a[3]); i++) { pace(i, x); made += !call(atoi(a[4]), 0, 0, 0); }
	} else if (!strcmp(verb, "request")) {
		for (long long end = begun + x * 1000000; now(CLOCK_MONOTONIC) < end; slot()) made += !call(atoi(a[3]), 0, 200, 2000);
	} else if (!strcmp(verb, "http")) {
		static const char get[] = "GET /page HTTP/1.1\r\nHost: localhost\r\nUser-Agent: load\r\nAccept: */*\r\n\r\n";
		for (long long end = begun + x * 1000000; now(CLOCK_MONOTONIC) < end; slot()) made += !call(atoi(a[3]), get, sizeof get - 1, 2000);
	} else if (!strcmp(verb, "datagram")) datagram_load(x, atoi(a[3]), argc == 5 ? atoi(a[4]) : 1);
	else if (!strcmp(verb, "kept")) kept_load(x, atoi(a[3]), a[4]);
	else if (!strcmp(verb, "name")) ask_load(x, atoi(a[3]), name_question, sizeof name_question - 1, 1);
	else if (!strcmp(verb, "metric")) ask_load(x, atoi(a[3]), metric, sizeof metric - 1, 0);
	else return 64;
	long long us = (now(CLOCK_MONOTONIC) - begun) / 1000;
	if (server > 0) {
		kill(server, SIGKILL);
		waitpid(server, 0, 0);
	}
	printf("made %lld in %lld us, %lld us of CPU\n", made, us, cpu_us(RUSAGE_SELF) + cpu_us(RUSAGE_CHILDREN));
	return made > 0 ? 0 : 1;
}
