// Names over UDP: names serve ADDRESS TTL, names ask SERVER NAME TIMES. Ends with 0, or with the errno of what failed.
#include <arpa/inet.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static struct sockaddr_in port53(const char *address) {
	return (struct sockaddr_in){.sin_family = AF_INET, .sin_port = htons(53), .sin_addr = {address ? inet_addr(address) : INADDR_ANY}};
}

// Answers every question with an alias that has this address.
static int serves(const char *address, unsigned ttl) {
	struct sockaddr_in at = port53(0), from;
	int s = socket(AF_INET, SOCK_DGRAM, 0);
	if (bind(s, (void *)&at, sizeof at)) return errno;
	unsigned char said[512], alias[] = {0xc0, 12, 0, 5, 0, 1, 0, 0, 0x0e, 0x10, 0, 7, 4, 'e', 'd', 'g', 'e', 0xc0, 12},
		has[] = {0, 0, 0, 1, 0, 1, ttl >> 24, ttl >> 16, ttl >> 8, ttl, 0, 4, 0, 0, 0, 0};
	*(in_addr_t *)(has + 12) = inet_addr(address);
	for (;;) {
		socklen_t size = sizeof from;
		int length = recvfrom(s, said, 400, 0, (void *)&from, &size);
		if (length < 12) continue;
		said[2] = 0x81, said[3] = 0x80, said[7] = 2;
		int owner = length + 12; // where the alias stands
		has[0] = 0xc0 | owner >> 8, has[1] = owner;
		memcpy(said + length, alias, sizeof alias);
		memcpy(said + length + sizeof alias, has, sizeof has);
		sendto(s, said, length + sizeof alias + sizeof has, 0, (void *)&from, size);
	}
}

// Asks so many times, each time when the last was answered, and prints how often it was.
static int asks(const char *server, const char *name, int times) {
	struct sockaddr_in to = port53(server);
	struct timeval second = {.tv_sec = 1};
	int s = socket(AF_INET, SOCK_DGRAM, 0), answered = 0;
	setsockopt(s, SOL_SOCKET, SO_RCVTIMEO, &second, sizeof second);
	if (connect(s, (void *)&to, sizeof to)) return errno;
	unsigned char question[300] = {7, 7, 1, 0, 0, 1}, said[512];
	int length = 12;
	char labels[256];
	strncpy(labels, name, sizeof labels - 1);
	for (char *label = strtok(labels, "."); label; label = strtok(0, ".")) {
		question[length++] = strlen(label);
		memcpy(question + length, label, strlen(label));
		length += strlen(label);
	}
	question[length + 2] = question[length + 4] = 1;
	length += 5;
	for (int i = 0; i < times; i++) {
		send(s, question, length, 0);
		if (recv(s, said, sizeof said, 0) > 0) answered++;
	}
	printf("answered %d\n", answered);
	return answered > 0 ? 0 : ETIMEDOUT;
}

int main(int n, char **a) {
	if (n == 4 && !strcmp(a[1], "serve")) return serves(a[2], atoi(a[3]));
	if (n == 5 && !strcmp(a[1], "ask")) return asks(a[2], a[3], atoi(a[4]));
	return EINVAL;
}
