// chain LEFT, started by a path that ends in LEFT, seven digits: the file takes its next name and runs itself by it, so often. No process is made for it:
// nothing starts new programs faster. Ends with 0 when all have run. Build with -static -nostdlib.
#include <fcntl.h>
#include <sys/syscall.h>

#define DIGITS 7

static long call(long number, long a, long b, long c, long d) {
#if defined(__x86_64__)
	register long fourth __asm__("r10") = d;
	__asm__ volatile("syscall" : "+a"(number) : "D"(a), "S"(b), "d"(c), "r"(fourth) : "rcx", "r11", "memory");
	return number;
#elif defined(__aarch64__)
	register long x8 __asm__("x8") = number, x0 __asm__("x0") = a, x1 __asm__("x1") = b, x2 __asm__("x2") = c, x3 __asm__("x3") = d;
	__asm__ volatile("svc #0" : "+r"(x0) : "r"(x8), "r"(x1), "r"(x2), "r"(x3) : "memory");
	return x0;
#endif
}

#if defined(__x86_64__)
__asm__(".globl _start\n_start: mov %rsp, %rdi\n jmp run\n");
#elif defined(__aarch64__)
__asm__(".globl _start\n_start: mov x0, sp\n b run\n");
#endif

__attribute__((noreturn)) void run(long *stack) {
	char **argv = (char **)(stack + 1), *path = argv[0], *left = argv[1], before[64];
	int last = DIGITS - 1, length = 0;
	while (last >= 0 && left[last] == '0') left[last--] = '9';
	if (last < 0) call(SYS_exit, 0, 0, 0, 0);
	left[last]--;
	for (; path[length] && length < (int)sizeof before - 1; length++) before[length] = path[length];
	before[length] = 0;
	for (int i = 0; i < DIGITS; i++) path[length - DIGITS + i] = left[i];
	call(SYS_renameat, AT_FDCWD, (long)before, AT_FDCWD, (long)path);
	call(SYS_execve, (long)path, (long)argv, 0, 0);
	for (;;) call(SYS_exit, 1, 0, 0, 0);
}
