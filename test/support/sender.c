// Speaks to others in every way a program can: sender VERB OPERAND…. Ends with 0, or with the errno of what failed.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <linux/if_ether.h>
#include <linux/if_packet.h>
#include <linux/io_uring.h>
#include <net/if.h>
#include <netinet/in.h>
#include <netinet/ip.h>
#include <netinet/ip_icmp.h>
#include <netinet/udp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

#ifndef IPPROTO_MPTCP
#define IPPROTO_MPTCP 262
#endif

struct peer { struct sockaddr_storage at; socklen_t length; int family; };

static struct peer peer(const char *address, int port) {
	struct peer found = {0};
	struct sockaddr_in *four = (void *)&found.at;
	struct sockaddr_in6 *six = (void *)&found.at;
	if (inet_pton(AF_INET, address, &four->sin_addr) == 1) {
		four->sin_family = AF_INET, four->sin_port = htons(port);
		found.length = sizeof *four;
	} else if (inet_pton(AF_INET6, address, &six->sin6_addr) == 1) {
		six->sin6_family = AF_INET6, six->sin6_port = htons(port);
		found.length = sizeof *six;
	} else exit(EINVAL);
	found.family = found.at.ss_family;
	return found;
}

static int open_socket(int family, int type, int protocol) {
	int s = socket(family, type | SOCK_CLOEXEC, protocol);
	if (s < 0) exit(errno);
	struct timeval second = {.tv_sec = 1};
	setsockopt(s, SOL_SOCKET, SO_SNDTIMEO, &second, sizeof second);
	setsockopt(s, SOL_SOCKET, SO_RCVTIMEO, &second, sizeof second);
	return s;
}

static int connects(struct peer to, int type, int protocol) {
	int s = open_socket(to.family, type, protocol);
	if (connect(s, (void *)&to.at, to.length)) return errno;
	return type == SOCK_DGRAM && send(s, "x", 1, 0) < 0 ? errno : 0;
}

static int sends(struct peer to, int type, int protocol, int flags) {
	int s = open_socket(to.family, type, protocol);
	return sendto(s, "x", 1, flags, (void *)&to.at, to.length) < 0 ? errno : 0;
}

// As sends, over and over and each time to another port; prints how often it was tried.
static int floods(const char *address, int seconds) {
	struct peer to = peer(address, 1);
	int s = open_socket(to.family, SOCK_DGRAM, 0);
	long tried = 0;
	for (time_t end = time(0) + seconds; time(0) < end;) {
		for (int i = 0; i < 1000; i++, tried++) {
			((struct sockaddr_in *)&to.at)->sin_port = htons(1 + (tried * 40503u) % 65535);
			sendto(s, "x", 1, MSG_DONTWAIT, (void *)&to.at, to.length);
		}
	}
	printf("tried %ld\n", tried);
	return 0;
}

static long long now(void) {
	struct timespec at;
	clock_gettime(CLOCK_MONOTONIC, &at);
	return at.tv_sec * 1000000000LL + at.tv_nsec;
}

// The same over and over, so many times a second or (0) as fast as it goes, to a peer of its own making; prints how many and in which time.
static int repeats(const char *address, int port, int rate, int seconds, int type) {
	struct peer to = peer(address, port);
	int listener = open_socket(to.family, type, 0), on = 1, total = (rate ? rate : 2000) * seconds, s = -1;
	struct linger gone = {.l_onoff = 1};
	setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
	if (bind(listener, (void *)&to.at, to.length) || (type == SOCK_STREAM && listen(listener, 128))) return errno;
	if (type == SOCK_DGRAM) s = open_socket(to.family, type, 0);
	long long begun = now();
	for (int i = 0; i < total; i++) {
		long long left = rate ? begun + 1000000000LL * i / rate - now() : 0;
		if (left > 0) nanosleep(&(struct timespec){left / 1000000000LL, left % 1000000000LL}, 0);
		if (type == SOCK_DGRAM) {
			sendto(s, "x", 1, MSG_DONTWAIT, (void *)&to.at, to.length);
			char said[8];
			recv(listener, said, sizeof said, MSG_DONTWAIT);
			continue;
		}
		s = open_socket(to.family, type, 0);
		setsockopt(s, SOL_SOCKET, SO_LINGER, &gone, sizeof gone); // no port of it is left waiting
		if (connect(s, (void *)&to.at, to.length)) return errno;
		close(accept(listener, 0, 0));
		close(s);
	}
	printf("repeated %d in %lld us\n", total, (now() - begun) / 1000);
	return 0;
}

static int rings(struct peer to) {
	int s = open_socket(to.family, SOCK_STREAM, 0);
	struct io_uring_params params = {0};
	int ring = syscall(SYS_io_uring_setup, 4, &params);
	if (ring < 0) return errno;
	char *queue = mmap(0, params.sq_off.array + params.sq_entries * 4, PROT_READ | PROT_WRITE, MAP_SHARED, ring, IORING_OFF_SQ_RING);
	struct io_uring_sqe *entry = mmap(0, params.sq_entries * sizeof *entry, PROT_READ | PROT_WRITE, MAP_SHARED, ring, IORING_OFF_SQES);
	char *done = mmap(0, params.cq_off.cqes + params.cq_entries * sizeof(struct io_uring_cqe), PROT_READ | PROT_WRITE, MAP_SHARED, ring, IORING_OFF_CQ_RING);
	if (queue == MAP_FAILED || (void *)entry == MAP_FAILED || done == MAP_FAILED) return errno;
	memset(entry, 0, sizeof *entry);
	entry->opcode = IORING_OP_CONNECT, entry->fd = s, entry->addr = (unsigned long)&to.at, entry->off = to.length;
	((unsigned *)(queue + params.sq_off.array))[0] = 0;
	__atomic_store_n((unsigned *)(queue + params.sq_off.tail), 1, __ATOMIC_RELEASE);
	if (syscall(SYS_io_uring_enter, ring, 1, 1, IORING_ENTER_GETEVENTS, 0, 0) < 0) return errno;
	return -((struct io_uring_cqe *)(done + params.cq_off.cqes))->res;
}

static unsigned short sum(const void *of, int length) {
	unsigned total = 0;
	const unsigned short *words = of;
	for (int i = 0; i < length / 2; i++) total += words[i];
	while (total >> 16) total = (total & 0xffff) + (total >> 16);
	return ~total;
}

struct datagram { struct iphdr ip; struct udphdr udp; char said[4]; };

static struct datagram datagram(const char *to, int port) {
	struct datagram made = {.ip = {.version = 4, .ihl = 5, .ttl = 9, .protocol = IPPROTO_UDP, .tot_len = htons(sizeof made)}, .said = "hey"};
	made.ip.daddr = inet_addr(to), made.ip.saddr = inet_addr(to) ^ htonl(1);
	made.udp.dest = htons(port), made.udp.source = htons(7), made.udp.len = htons(sizeof made - sizeof made.ip);
	made.ip.check = sum(&made.ip, sizeof made.ip);
	return made;
}

// A datagram built by hand: under a header of its own (HDRINCL), or only behind one.
static int raw(const char *to, int port, int protocol) {
	struct peer at = peer(to, 0);
	int s = open_socket(AF_INET, SOCK_RAW, protocol);
	struct datagram made = datagram(to, port);
	char *from = protocol == IPPROTO_RAW ? (char *)&made : (char *)&made.udp;
	int length = protocol == IPPROTO_RAW ? sizeof made : sizeof made - sizeof made.ip;
	return sendto(s, from, length, 0, (void *)&at.at, at.length) < 0 ? errno : 0;
}

static int pings(const char *to, int type) {
	struct peer at = peer(to, 0);
	int s = open_socket(AF_INET, type, IPPROTO_ICMP);
	struct { struct icmphdr head; char said[32]; } echo = {.head = {.type = ICMP_ECHO}, .said = "what ought not to leave"};
	echo.head.checksum = sum(&echo, sizeof echo);
	return sendto(s, &echo, sizeof echo, 0, (void *)&at.at, at.length) < 0 ? errno : 0;
}

static int frames(const char *device, const char *to, int port, int bypass) {
	int s = open_socket(AF_PACKET, SOCK_DGRAM, htons(ETH_P_IP));
	if (bypass && setsockopt(s, SOL_PACKET, PACKET_QDISC_BYPASS, &bypass, sizeof bypass)) return errno;
	struct sockaddr_ll at = {.sll_family = AF_PACKET, .sll_protocol = htons(ETH_P_IP), .sll_ifindex = if_nametoindex(device), .sll_halen = 6};
	memset(at.sll_addr, 0xff, 6);
	struct datagram made = datagram(to, port);
	return sendto(s, &made, sizeof made, 0, (void *)&at, sizeof at) < 0 ? errno : 0;
}

static int local(const char *path, int type) {
	struct sockaddr_un at = {.sun_family = AF_UNIX};
	int length = strlen(path) + 1;
	memcpy(at.sun_path, path, length);
	if (path[0] == '@') at.sun_path[0] = 0, length--; // an abstract name: all of it, and no NUL at its end
	int s = open_socket(AF_UNIX, type, 0);
	length += sizeof at.sun_family;
	if (type == SOCK_DGRAM) return sendto(s, "x", 1, 0, (void *)&at, length) < 0 ? errno : 0;
	return connect(s, (void *)&at, length) ? errno : 0;
}

// Connects to local names as fast as it goes, and ten times a second to a port of its own host, each time the next one; ends with how many were those.
static int locals(int port, int seconds) {
	int calls = 0;
	for (long long begun = now(), end = begun + seconds * 1000000000LL; now() < end;) {
		local("@nobody", SOCK_STREAM);
		for (int s = 3; s < 16; s++) close(s);
		if (now() < begun + calls * 100000000LL) continue;
		connects(peer("127.0.0.1", port + calls++), SOCK_STREAM, 0);
	}
	return calls;
}

// Answers each datagram to its sender; `own`: from a socket of its own that it connects to that sender.
static int answers(int port, int own) {
	struct sockaddr_in at = {.sin_family = AF_INET, .sin_port = htons(port)}, from;
	int on = 1, s = socket(AF_INET, SOCK_DGRAM, 0);
	setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
	if (bind(s, (void *)&at, sizeof at)) return errno;
	for (char said[64];;) {
		socklen_t length = sizeof from;
		if (recvfrom(s, said, sizeof said, 0, (void *)&from, &length) < 0) return errno;
		if (!own) {
			sendto(s, "yes", 3, 0, (void *)&from, length);
			continue;
		}
		int mine = socket(AF_INET, SOCK_DGRAM, 0);
		setsockopt(mine, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
		if (bind(mine, (void *)&at, sizeof at) || connect(mine, (void *)&from, length) || send(mine, "yes", 3, 0) < 0) return errno;
		close(mine);
	}
}

static int moves(const char *to) {
	FILE *into = fopen(to, "w");
	return !into || fputs("0", into) < 0 || fclose(into) ? errno : 0;
}

// Opens a socket while it is in another cgroup, and listens and is called back in its own.
static int listens_back(const char *away, const char *home, int port) {
	struct peer to = peer("127.0.0.1", port);
	if (moves(away)) return errno;
	int listener = open_socket(AF_INET, SOCK_STREAM, 0);
	if (moves(home) || bind(listener, (void *)&to.at, to.length) || listen(listener, 1)) return errno;
	int s = open_socket(AF_INET, SOCK_STREAM, 0);
	if (connect(s, (void *)&to.at, to.length)) return errno;
	return accept(listener, 0, 0) < 0 ? errno : 0;
}

// Takes datagrams of one address, from whichever port: connected to it, and to none of its ports.
static int hears(const char *address, int port) {
	struct peer here = peer(address, port), any = peer(address, 0);
	int s = open_socket(here.family, SOCK_DGRAM, 0), caller = open_socket(here.family, SOCK_DGRAM, 0);
	if (bind(s, (void *)&here.at, here.length) || connect(s, (void *)&any.at, any.length)) return errno;
	if (sendto(caller, "x", 1, 0, (void *)&here.at, here.length) < 0) return errno;
	char said[8];
	return recv(s, said, sizeof said, 0) < 0 ? errno : 0;
}

// Sends itself a datagram whose ports lie behind an extension header of IPv6.
static int pads(const char *address, int port) {
	struct peer here = peer(address, port);
	unsigned char options[8] = {0, 0, 1, 4}; // one of six bytes that says nothing
	int s = open_socket(here.family, SOCK_DGRAM, 0), caller = open_socket(here.family, SOCK_DGRAM, 0);
	if (bind(s, (void *)&here.at, here.length)) return errno;
	if (setsockopt(caller, IPPROTO_IPV6, IPV6_DSTOPTS, options, sizeof options)) return errno;
	if (sendto(caller, "x", 1, 0, (void *)&here.at, here.length) < 0) return errno;
	char said[8];
	return recv(s, said, sizeof said, 0) < 0 ? errno : 0;
}

// Runs code from a file in memory alone, as a library is loaded from there: a function that returns at once.
static int loads(void) {
#ifdef __aarch64__
	static const unsigned char code[] = {0xc0, 0x03, 0x5f, 0xd6};
#else
	static const unsigned char code[] = {0xc3};
#endif
	int file = memfd_create("code", MFD_CLOEXEC);
	if (file < 0 || write(file, code, sizeof code) != sizeof code) return errno;
	void (*run)(void) = mmap(0, sizeof code, PROT_READ | PROT_EXEC, MAP_PRIVATE, file, 0);
	if ((void *)run == MAP_FAILED) return errno;
	run();
	return 0;
}

// Keeps a raw socket, one of the link layer, and a connected datagram socket open for a while.
static int keeps(struct peer to, int seconds) {
	open_socket(AF_INET, SOCK_RAW, IPPROTO_UDP);
	open_socket(AF_PACKET, SOCK_DGRAM, htons(ETH_P_IP));
	int s = open_socket(to.family, SOCK_DGRAM, 0);
	if (connect(s, (void *)&to.at, to.length)) return errno;
	return sleep(seconds);
}

// Asks and waits for the answer.
static int asks(struct peer to) {
	int s = open_socket(to.family, SOCK_DGRAM, 0);
	char said[64];
	if (sendto(s, "x", 1, 0, (void *)&to.at, to.length) < 0) return errno;
	return recv(s, said, sizeof said, 0) < 0 ? errno : 0;
}

// Sends to a port of its own host, and becomes another program that sends there again, from the same socket and as the same process.
static int sends_on(const char *program, const char *port, const char *socket_) {
	struct peer to = peer("127.0.0.1", atoi(port));
	int s = socket_ ? atoi(socket_) : socket(AF_INET, SOCK_DGRAM, 0);
	if (sendto(s, "x", 1, 0, (void *)&to.at, to.length) < 0) return errno;
	if (socket_) return 0;
	char number[16];
	snprintf(number, sizeof number, "%d", s);
	execl(program, program, "send-on", program, port, number, (char *)0);
	return errno;
}

int main(int n, char **a) {
	const char *verb = n > 1 ? a[1] : "", *one = n > 2 ? a[2] : "", *two = n > 3 ? a[3] : "0", *three = n > 4 ? a[4] : "0";
	signal(SIGPIPE, SIG_IGN);
	if (!strcmp(verb, "tcp")) return connects(peer(one, atoi(two)), SOCK_STREAM, 0);
	if (!strcmp(verb, "mptcp")) return connects(peer(one, atoi(two)), SOCK_STREAM, IPPROTO_MPTCP);
	if (!strcmp(verb, "fastopen")) return sends(peer(one, atoi(two)), SOCK_STREAM, 0, MSG_FASTOPEN);
	if (!strcmp(verb, "uring")) return rings(peer(one, atoi(two)));
	if (!strcmp(verb, "udp")) return sends(peer(one, atoi(two)), SOCK_DGRAM, 0, 0);
	if (!strcmp(verb, "udp-connected")) return connects(peer(one, atoi(two)), SOCK_DGRAM, 0);
	if (!strcmp(verb, "udplite")) return sends(peer(one, atoi(two)), SOCK_DGRAM, IPPROTO_UDPLITE, 0);
	if (!strcmp(verb, "udplite-connected")) return connects(peer(one, atoi(two)), SOCK_DGRAM, IPPROTO_UDPLITE);
	if (!strcmp(verb, "sctp")) return sends(peer(one, atoi(two)), SOCK_SEQPACKET, IPPROTO_SCTP, 0);
	if (!strcmp(verb, "raw")) return raw(one, atoi(two), IPPROTO_RAW);
	if (!strcmp(verb, "raw-udp")) return raw(one, atoi(two), IPPROTO_UDP);
	if (!strcmp(verb, "ping")) return pings(one, SOCK_RAW);
	if (!strcmp(verb, "ping-datagram")) return pings(one, SOCK_DGRAM);
	if (!strcmp(verb, "frame")) return frames(one, two, atoi(three), 0);
	if (!strcmp(verb, "frame-past-queue")) return frames(one, two, atoi(three), 1);
	if (!strcmp(verb, "local")) return local(one, SOCK_STREAM);
	if (!strcmp(verb, "locals")) return locals(atoi(one), atoi(two));
	if (!strcmp(verb, "local-datagram")) return local(one, SOCK_DGRAM);
	if (!strcmp(verb, "connects")) return repeats(one, atoi(two), atoi(three), n > 5 ? atoi(a[5]) : 1, SOCK_STREAM);
	if (!strcmp(verb, "datagrams")) return repeats(one, atoi(two), atoi(three), n > 5 ? atoi(a[5]) : 1, SOCK_DGRAM);
	if (!strcmp(verb, "flood")) return floods(one, atoi(two));
	if (!strcmp(verb, "answer")) return answers(atoi(one), 0);
	if (!strcmp(verb, "answer-apart")) return answers(atoi(one), 1);
	if (!strcmp(verb, "keep")) return keeps(peer(one, atoi(two)), atoi(three));
	if (!strcmp(verb, "send-on")) return sends_on(one, two, n > 4 ? three : 0);
	if (!strcmp(verb, "listen-back")) return listens_back(one, two, atoi(three));
	if (!strcmp(verb, "load")) return loads();
	if (!strcmp(verb, "hear")) return hears(one, atoi(two));
	if (!strcmp(verb, "xdp")) return sendto(open_socket(AF_XDP, SOCK_RAW, 0), 0, 0, MSG_DONTWAIT, 0, 0) < 0 ? 0 : ENOTSUP; // no frames are shared, so none goes
	if (!strcmp(verb, "pad")) return pads(one, atoi(two));
	if (!strcmp(verb, "ask")) return asks(peer(one, atoi(two)));
	return ENOSYS;
}
