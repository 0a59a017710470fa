// Starts processes back to back and says how many really began: the count that a sensor's own is held against.
// generator N PROGRAM [PER-SECOND]: prints one line "started N in US us". Without a rate as fast as it goes.
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static long long now(void) {
	struct timespec at;
	clock_gettime(CLOCK_MONOTONIC, &at);
	return at.tv_sec * 1000000000LL + at.tv_nsec;
}

int main(int argc, char **argv) {
	if (argc < 3) return 64;
	int wanted = atoi(argv[1]), started = 0;
	long long each = argc > 3 ? 1000000000LL / atoi(argv[3]) : 0, begun = now();
	char *operands[] = {argv[2], 0};
	for (int i = 0; i < wanted; i++) {
		long long due = begun + each * i, left = due - now();
		if (each && left > 0) {
			struct timespec pause = {left / 1000000000LL, left % 1000000000LL};
			nanosleep(&pause, 0);
		}
		pid_t child = vfork();
		if (child == 0) {
			execve(argv[2], operands, (char *[]){0});
			_exit(127);
		}
		int status = 0;
		if (child < 0 || waitpid(child, &status, 0) != child) continue;
		if (WIFEXITED(status) && WEXITSTATUS(status) == 0) started++;
	}
	printf("started %d in %lld us\n", started, (now() - begun) / 1000);
	return started == wanted ? 0 : 1;
}
