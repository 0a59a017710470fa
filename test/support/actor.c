// The first process of a test container. It does what the lines of a FIFO tell it, so that what it does is the workload's own doing and
// no `docker exec`. Each line: a verb and its operands, separated by tabs. After each it writes the status and a line end to a second FIFO.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static int copy(const char *from, int out) {
	char bytes[65536];
	int in = open(from, O_RDONLY);
	if (in < 0) return errno;
	for (ssize_t n; (n = read(in, bytes, sizeof bytes)) > 0;)
		if (write(out, bytes, n) != n) return EIO;
	close(in);
	return 0;
}

// How long a program that was started stands still at its first instruction, and a connection stays open, ms; then they go on.
static int hold;

// Starts the program (or the open file fd) as a user where one is given, and waits.
static int start(int fd, const char *program, char **argv, int user) {
	fflush(0);
	pid_t child = fork();
	if (child == 0) {
		if (user >= 0 && setuid(user)) _exit(125);
		if (hold) ptrace(PTRACE_TRACEME, 0, 0, 0); // execve then stops it
		if (fd >= 0) fexecve(fd, argv, environ);
		else execv(program, argv);
		_exit(126);
	}
	int status = 0;
	waitpid(child, &status, 0);
	if (hold && WIFSTOPPED(status)) {
		usleep(hold * 1000);
		ptrace(PTRACE_DETACH, child, 0, 0);
		waitpid(child, &status, 0);
	}
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
static int run(int fd, char **argv) { return start(fd, argv[0], argv, -1); }

static int reach(const char *address, int port) {
	struct sockaddr_in6 six = {.sin6_family = AF_INET6, .sin6_port = htons(port)};
	struct sockaddr_in four = {.sin_family = AF_INET, .sin_port = htons(port)};
	int v4 = inet_pton(AF_INET, address, &four.sin_addr) == 1;
	if (!v4 && inet_pton(AF_INET6, address, &six.sin6_addr) != 1) return EINVAL;
	int s = socket(v4 ? AF_INET : AF_INET6, SOCK_STREAM | SOCK_CLOEXEC, 0);
	struct timeval second = {.tv_sec = 1};
	setsockopt(s, SOL_SOCKET, SO_SNDTIMEO, &second, sizeof second);
	int failed = connect(s, v4 ? (void *)&four : (void *)&six, v4 ? sizeof four : sizeof six) ? errno : 0;
	usleep(hold * 1000);
	close(s);
	return failed;
}

// Kept open; the container's init never accepts, which is enough for a connection to be established.
static int serve(int port) {
	struct sockaddr_in6 any = {.sin6_family = AF_INET6, .sin6_port = htons(port)};
	int s = socket(AF_INET6, SOCK_STREAM | SOCK_CLOEXEC, 0), on = 1, off = 0;
	if (s < 0) return errno;
	setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
	setsockopt(s, IPPROTO_IPV6, IPV6_V6ONLY, &off, sizeof off);
	if (bind(s, (void *)&any, sizeof any) || listen(s, 1024)) return errno;
	return 0;
}

static int perform(char **a, int n) {
	const char *verb = a[0];
	a[n] = 0;
	if (!strcmp(verb, "run")) return run(-1, a + 1);
	if (!strcmp(verb, "hold")) { hold = atoi(a[1]); return 0; } // hold MS: from now on
	if (!strcmp(verb, "as")) return start(-1, a[1], a + 2, -1); // as PROGRAM ARGV0 …: argv[0] differs from the path
	if (!strcmp(verb, "times")) { // times N PROGRAM …
		int failed = 0;
		for (int i = atoi(a[1]); i > 0; i--) failed |= run(-1, a + 2);
		return failed;
	}
	if (!strcmp(verb, "copy")) { // copy FROM TO
		int out = open(a[2], O_WRONLY | O_CREAT | O_TRUNC, 0755);
		if (out < 0) return errno;
		int failed = copy(a[1], out);
		close(out);
		return failed;
	}
	if (!strcmp(verb, "text")) { // text TO CONTENT
		int out = open(a[1], O_WRONLY | O_CREAT | O_TRUNC, 0755);
		if (out < 0) return errno;
		dprintf(out, "%s", a[2]);
		close(out);
		return 0;
	}
	if (!strcmp(verb, "symlink")) return symlink(a[1], a[2]) ? errno : 0;
	if (!strcmp(verb, "chown")) return chown(a[1], atoi(a[2]), atoi(a[2])) ? errno : 0;
	if (!strcmp(verb, "unlink")) return unlink(a[1]) ? errno : 0;
	if (!strcmp(verb, "memfd")) { // memfd FROM ARGV…
		int fd = memfd_create("stage", MFD_CLOEXEC);
		int failed = copy(a[1], fd);
		if (!failed) failed = run(fd, a + 2);
		close(fd);
		return failed;
	}
	if (!strcmp(verb, "deleted")) { // deleted FROM TEMPORARY ARGV…: runs a file that has no name left
		int out = open(a[2], O_WRONLY | O_CREAT | O_TRUNC, 0755);
		if (out < 0) return errno;
		int failed = copy(a[1], out);
		close(out);
		int fd = open(a[2], O_RDONLY | O_CLOEXEC);
		unlink(a[2]);
		if (!failed) failed = run(fd, a + 3);
		close(fd);
		return failed;
	}
	if (!strcmp(verb, "connect")) return reach(a[1], atoi(a[2]));
	if (!strcmp(verb, "sweep")) { // sweep ADDRESS FROM TO: every port from FROM to TO
		for (int port = atoi(a[2]); port <= atoi(a[3]); port++) reach(a[1], port);
		return 0;
	}
	if (!strcmp(verb, "listen")) return serve(atoi(a[1]));
	if (!strcmp(verb, "setuid-run")) return start(-1, a[2], a + 2, atoi(a[1])); // setuid-run UID PROGRAM …
	return ENOSYS;
}

static void leave(int signal) { (void)signal; _exit(0); }

int main(int argc, char **argv) {
	if (argc < 3) return 64;
	signal(SIGTERM, leave);
	signal(SIGPIPE, SIG_IGN);
	for (int port = 3; port < argc; port++) serve(atoi(argv[port]));
	int fifo = open(argv[1], O_RDWR | O_CLOEXEC); // read-write: never at its end
	int answers = open(argv[2], O_RDWR | O_CLOEXEC);
	if (fifo < 0 || answers < 0) return 66;
	FILE *lines = fdopen(fifo, "r");
	static char line[65536];
	while (fgets(line, sizeof line, lines)) {
		char *operands[256]; int count = 0;
		line[strcspn(line, "\n")] = 0;
		for (char *rest = line, *one; count < 255 && (one = strsep(&rest, "\t"));) operands[count++] = one;
		int status = count ? perform(operands, count) : 0;
		while (waitpid(-1, 0, WNOHANG) > 0);
		dprintf(answers, "%d\n", status);
	}
	return 0;
}
