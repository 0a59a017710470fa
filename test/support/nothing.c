// Ends at once, without a C library: a process of about 100 µs. Build with -static -nostdlib.
void _start(void) {
#if defined(__x86_64__)
	__asm__ volatile("mov $60, %eax; xor %edi, %edi; syscall");
#elif defined(__aarch64__)
	__asm__ volatile("mov x8, #93; mov x0, #0; svc #0");
#endif
	for (;;) {}
}
