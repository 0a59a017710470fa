/*
 * The canary's whole program, without a C library: no argument, and it waits for ever; a port as its argument, and it
 * tries to connect to that port of its own loopback interface and ends. Harmless: nothing listens there. With a number
 * of milliseconds behind the port it stays that long, with a datagram socket that names the port as its peer and sends
 * nothing: who looks again and again finds both. Only its machine code is kept (program-*.bin, `npm run build:canary`); program.ts puts an ELF header before it.
 */
#if defined(__x86_64__)
enum { SOCKET = 41, CONNECT = 42, EXIT = 231, PPOLL = 271 };
#elif defined(__aarch64__)
enum { SOCKET = 198, CONNECT = 203, EXIT = 94, PPOLL = 73 };
#endif

#define IN_ORDER __attribute__((section(".canary")))

static void work(const long *stack) __attribute__((used, noreturn));

/* The kernel jumps here, to the first byte: the stack holds the number of arguments, then the arguments. */
IN_ORDER __attribute__((naked, noreturn, used)) void _start(void)
{
#if defined(__x86_64__)
	__asm__("mov %rsp, %rdi\n\tjmp work");
#elif defined(__aarch64__)
	__asm__("mov x0, sp\n\tb work");
#endif
}

static inline __attribute__((always_inline)) long call(long number, long a, long b, long c, long d)
{
#if defined(__x86_64__)
	long result;
	register long fourth __asm__("r10") = d;
	__asm__ volatile("syscall" : "=a"(result) : "a"(number), "D"(a), "S"(b), "d"(c), "r"(fourth) : "rcx", "r11", "memory");
	return result;
#elif defined(__aarch64__)
	register long x8 __asm__("x8") = number;
	register long x0 __asm__("x0") = a;
	register long x1 __asm__("x1") = b;
	register long x2 __asm__("x2") = c;
	register long x3 __asm__("x3") = d;
	__asm__ volatile("svc 0" : "+r"(x0) : "r"(x8), "r"(x1), "r"(x2), "r"(x3) : "memory");
	return x0;
#endif
}

static inline __attribute__((always_inline)) long number(long text)
{
	long value = 0;
	for (const char *digit = (const char *)text; *digit >= '0' && *digit <= '9'; digit++)
		value = value * 10 + (*digit - '0');
	return value;
}

IN_ORDER static void work(const long *stack)
{
	if (stack[0] > 1) {
		long port = number(stack[2]);
		/* AF_INET, the port in network order, 127.0.0.1 */
		volatile unsigned address[4] = {2u | (unsigned)(port >> 8 & 0xff) << 16 | (unsigned)(port & 0xff) << 24, 0x0100007f, 0, 0};
		long socket = call(SOCKET, 2, 1, 0, 0);
		call(CONNECT, socket, (long)address, sizeof address, 0);
		if (stack[0] > 2) {
			long datagrams = call(SOCKET, 2, 2, 0, 0);
			call(CONNECT, datagrams, (long)address, sizeof address, 0);
			long ms = number(stack[3]);
			volatile long time[2] = {ms / 1000, ms % 1000 * 1000000};
			call(PPOLL, 0, 0, (long)time, 0);
		}
		call(EXIT, 0, 0, 0, 0);
	}
	for (;;)
		call(PPOLL, 0, 0, 0, 0);
}
