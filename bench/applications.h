// What people run, as loads: a server of theirs that is started here, and asked over and over.
#pragma once

static void start_server(char **operands) {
	server = fork();
	if (server > 0) return;
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	execv(operands[0], operands);
	_exit(127);
}

static int connected(int type, int port) {
	struct sockaddr_in at = loopback(port);
	struct timeval second = {.tv_sec = 1};
	int s = socket(AF_INET, type | SOCK_CLOEXEC, 0);
	setsockopt(s, SOL_SOCKET, SO_RCVTIMEO, &second, sizeof second);
	if (connect(s, (void *)&at, sizeof at) == 0) return s;
	close(s);
	return -1;
}

// One request on a connection that stays; 0 when the answer came whole.
static int ask_http(int s, const char *ask) {
	static char bytes[65536];
	int length = strlen(ask), got = 0, whole = 0;
	if (send(s, ask, length, MSG_NOSIGNAL) != length) return 1;
	while (whole == 0 || got < whole) {
		ssize_t n = recv(s, bytes + got, sizeof bytes - 1 - got, 0);
		if (n <= 0) return 1;
		bytes[got += n] = 0;
		char *body = strstr(bytes, "\r\n\r\n"), *of = strcasestr(bytes, "content-length: ");
		if (body && of) whole = body + 4 - bytes + atoi(of + 16);
	}
	return 0;
}

// A server is there when it answers: nothing that it does before counts.
static void await_http(int port) {
	int s = -1;
	for (int i = 0; i < 1500 && (s = connected(SOCK_STREAM, port)) < 0; i++) usleep(10000);
	close(s);
}

static void kept_load(long long ms, int port, const char *path) {
	char ask[256];
	snprintf(ask, sizeof ask, "GET %s HTTP/1.1\r\nHost: localhost\r\nUser-Agent: load\r\nAccept: */*\r\n\r\n", path);
	int s = -1;
	for (long long end = begun + ms * 1000000; now(CLOCK_MONOTONIC) < end; slot()) {
		if (s < 0) s = connected(SOCK_STREAM, port);
		if (s < 0) usleep(10000);
		else if (ask_http(s, ask) == 0) made++;
		else { // it has closed it, as servers do after so many requests
			close(s);
			s = -1;
		}
	}
}

// One question; 0 when it was answered.
static int ask_datagram(int s, const char *ask, int length) {
	char answer[1500];
	return s < 0 || send(s, ask, length, MSG_NOSIGNAL) != length || recv(s, answer, sizeof answer, 0) <= 0;
}

// From one socket, as who measures something does, or from one each, as the C library asks a name server.
static void ask_load(long long ms, int port, const char *ask, int length, int each) {
	int s = connected(SOCK_DGRAM, port);
	for (long long end = begun + ms * 1000000; now(CLOCK_MONOTONIC) < end; slot()) {
		if (ask_datagram(s, ask, length) == 0) made++;
		if (!each) continue;
		close(s);
		s = connected(SOCK_DGRAM, port);
	}
}

// A question of class IN for the address of `service.internal`.
static const char name_question[] = "\x12\x34\x01\x00\x00\x01\x00\x00\x00\x00\x00\x00\x07service\x08internal\x00\x00\x01\x00\x01";
static const char metric[] = "{\"name\":\"request.duration\",\"value\":17.25,\"tags\":{\"service\":\"shop\",\"route\":\"/orders\",\"status\":200}}";

static void await_answer(int port, const char *ask, int length) {
	int failed = 1;
	for (int i = 0; i < 1500 && failed; i++) {
		int s = connected(SOCK_DGRAM, port);
		failed = ask_datagram(s, ask, length);
		close(s);
		if (failed) usleep(10000);
	}
}
