// Which variables that change what code runs are set in a new program's environment.
#pragma once
#include "records.h"

#define W(a, b, c, d, e, f, g, h) ((u64)(a) | (u64)(b) << 8 | (u64)(c) << 16 | (u64)(d) << 24 | (u64)(e) << 32 | (u64)(f) << 40 | (u64)(g) << 48 | (u64)(h) << 56)
#define LOADERS_CUT (1u << 31)
#define FIRST(n) ((1ULL << 8 * (n)) - 1)

// The bit of the variable whose name begins here; the bits' order is that of `loaderNames` in record.ts.
__noinline u32 loader_at(struct scratch *scratch, u32 offset, u32 length) {
	if (!scratch || offset >= length) return 0;
	const u8 *at = scratch->bytes + (offset & 4095);
	if (offset > 0 && *(at - 1) != 0) return 0;
	u64 name = *(u64 *)at, rest = *(u64 *)(at + 8);
	if ((name & FIRST(4)) == W('E', 'N', 'V', '=', 0, 0, 0, 0)) return 1 << 10;
	if (name == W('L', 'D', '_', 'P', 'R', 'E', 'L', 'O') && (rest & FIRST(3)) == W('A', 'D', '=', 0, 0, 0, 0, 0)) return 1 << 0;
	if (name == W('L', 'D', '_', 'A', 'U', 'D', 'I', 'T') && (rest & FIRST(1)) == '=') return 1 << 1;
	if (name == W('L', 'D', '_', 'L', 'I', 'B', 'R', 'A') && rest == W('R', 'Y', '_', 'P', 'A', 'T', 'H', '=')) return 1 << 2;
	if (name == W('N', 'O', 'D', 'E', '_', 'O', 'P', 'T') && (rest & FIRST(5)) == W('I', 'O', 'N', 'S', '=', 0, 0, 0)) return 1 << 3;
	if (name == W('P', 'Y', 'T', 'H', 'O', 'N', 'S', 'T') && (rest & FIRST(6)) == W('A', 'R', 'T', 'U', 'P', '=', 0, 0)) return 1 << 4;
	if (name == W('P', 'Y', 'T', 'H', 'O', 'N', 'P', 'A') && (rest & FIRST(3)) == W('T', 'H', '=', 0, 0, 0, 0, 0)) return 1 << 5;
	if (name == W('P', 'E', 'R', 'L', '5', 'O', 'P', 'T') && (rest & FIRST(1)) == '=') return 1 << 6;
	if (name == W('P', 'E', 'R', 'L', '5', 'L', 'I', 'B') && (rest & FIRST(1)) == '=') return 1 << 7;
	if (name == W('R', 'U', 'B', 'Y', 'O', 'P', 'T', '=')) return 1 << 8;
	if (name == W('B', 'A', 'S', 'H', '_', 'E', 'N', 'V') && (rest & FIRST(1)) == '=') return 1 << 9;
	if (name == W('J', 'A', 'V', 'A', '_', 'T', 'O', 'O') && rest == W('L', '_', 'O', 'P', 'T', 'I', 'O', 'N')) return 1 << 11;
	if (name == W('G', 'C', 'O', 'N', 'V', '_', 'P', 'A') && (rest & FIRST(3)) == W('T', 'H', '=', 0, 0, 0, 0, 0)) return 1 << 12;
	if (name == W('N', 'O', 'D', 'E', '_', 'P', 'A', 'T') && (rest & FIRST(2)) == W('H', '=', 0, 0, 0, 0, 0, 0)) return 1 << 13;
	if (name == W('P', 'Y', 'T', 'H', 'O', 'N', 'H', 'O') && (rest & FIRST(3)) == W('M', 'E', '=', 0, 0, 0, 0, 0)) return 1 << 14;
	if (name == W('R', 'U', 'B', 'Y', 'L', 'I', 'B', '=')) return 1 << 15;
	if (name == W('P', 'E', 'R', 'L', '5', 'D', 'B', '=')) return 1 << 16;
	if (name == W('J', 'D', 'K', '_', 'J', 'A', 'V', 'A') && rest == W('_', 'O', 'P', 'T', 'I', 'O', 'N', 'S')) return 1 << 17;
	if (name == W('_', 'J', 'A', 'V', 'A', '_', 'O', 'P') && (rest & FIRST(6)) == W('T', 'I', 'O', 'N', 'S', '=', 0, 0)) return 1 << 18;
	if (name == W('L', 'U', 'A', '_', 'I', 'N', 'I', 'T')) return 1 << 19;
	if (name == W('B', 'A', 'S', 'H', '_', 'F', 'U', 'N') && (rest & FIRST(2)) == W('C', '_', 0, 0, 0, 0, 0, 0)) return 1 << 20;
	return 0;
}

struct scan { struct scratch *scratch; u32 length, found; };
#define EACH(byte) ((byte) * 0x0101010101010101ULL)

// One word of eight bytes: a variable's name begins behind each NUL.
static long scan_word(u64 index, struct scan *scan) {
	if (index >= ENV_CHUNK / 8) return 1;
	barrier_var(index); // or the compiler drops the mask, which the verifier of Linux 6.1 needs
	u32 at = (index & (ENV_CHUNK / 8 - 1)) * 8;
	u64 word = *(u64 *)(scan->scratch->bytes + at);
	u64 nuls = (word - EACH(0x01)) & ~word & EACH(0x80); // the high bit of each NUL (and of a 0x01 behind one)
	for (u32 i = 0; i < 8; i++) {
		if (nuls == 0) break;
		u64 lowest = nuls & -nuls;
		nuls ^= lowest;
		u32 behind = ((lowest - 1) & EACH(0x01)) * EACH(0x01) >> 56; // bytes up to and with it
		scan->found |= loader_at(scan->scratch, at + behind, scan->length);
	}
	return 0;
}

// One chunk of the environment, read a little past its end so that no name is cut.
__noinline u32 loaders_in(struct scratch *scratch, u64 from, u64 length, u32 first) {
	if (!scratch) return LOADERS_CUT;
	if (length > ENV_CHUNK + 16) length = ENV_CHUNK + 16;
	if (bpf_probe_read_user(scratch->bytes, length, (void *)from) != 0) return LOADERS_CUT;
	struct scan scan = { .scratch = scratch, .length = length };
	if (first) scan.found = loader_at(scratch, 0, length);
	bpf_loop((length + 7) / 8, scan_word, &scan, 0);
	return scan.found;
}

// The set variables as bits; LOADERS_CUT where some of the environment was not looked at.
__noinline u32 loaders_of(struct scratch *scratch, u64 from, u64 to) {
	u32 found = 0;
	for (int chunk = 0; chunk < ENV_CHUNKS; chunk++) {
		if (from >= to) return found;
		found |= loaders_in(scratch, from, to - from, chunk == 0);
		from += ENV_CHUNK;
	}
	return from < to ? found | LOADERS_CUT : found;
}
