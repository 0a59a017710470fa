// Starts processes back to back and says how many really began: the count that a sensor's own is held against.
// generator N PROGRAM [PER-SECOND [FOLDER]]: prints one line "started N in US us". Without a rate (or with 0) as fast as it goes; in a folder each
// one under another path, a link that is made and removed; of several programs, separated by commas, one after the other.
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
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
	int rate = argc > 3 ? atoi(argv[3]) : 0;
	long long each = rate ? 1000000000LL / rate : 0, begun = now();
	char *programs[64], path[256];
	int count = 0;
	for (char *rest = argv[2], *one; count < 64 && (one = strsep(&rest, ","));) programs[count++] = one;
	for (int i = 0; i < wanted; i++) {
		long long due = begun + each * i, left = due - now();
		if (each && left > 0) {
			struct timespec pause = {left / 1000000000LL, left % 1000000000LL};
			nanosleep(&pause, 0);
		}
		char *program = programs[i % count], *operands[] = {program, 0};
		if (argc > 4) {
			snprintf(path, sizeof path, "%s/%d", argv[4], i);
			if (link(program, path)) continue;
			program = path;
		}
		pid_t child = vfork();
		if (child == 0) {
			execve(program, operands, (char *[]){0});
			_exit(127);
		}
		if (argc > 4) unlink(path);
		int status = 0;
		if (child < 0 || waitpid(child, &status, 0) != child) continue;
		if (WIFEXITED(status) && WEXITSTATUS(status) == 0) started++;
	}
	printf("started %d in %lld us\n", started, (now() - begun) / 1000);
	return started == wanted ? 0 : 1;
}
