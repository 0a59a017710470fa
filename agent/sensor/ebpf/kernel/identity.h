// By what a behaviour is known again: a keyed hash of everything that identifies it, so that nobody can make another one with the same.
#pragma once
#include "records.h"

// SipHash-1-3 with 128 bits of output (Aumasson and Bernstein 2012), over whole words. The key is made anew at each start.
struct hash { u64 a, b, c, d; };
#define TURN(x, by) ((x) << (by) | (x) >> (64 - (by)))

static __always_inline void mix(struct hash *h) {
	h->a += h->b; h->b = TURN(h->b, 13); h->b ^= h->a; h->a = TURN(h->a, 32);
	h->c += h->d; h->d = TURN(h->d, 16); h->d ^= h->c;
	h->a += h->d; h->d = TURN(h->d, 21); h->d ^= h->a;
	h->c += h->b; h->b = TURN(h->b, 17); h->b ^= h->c; h->c = TURN(h->c, 32);
}

static __always_inline void hash_begin(struct hash *h, u64 length) {
	h->a = settings.key[0] ^ 0x736f6d6570736575ULL;
	h->b = settings.key[1] ^ 0x646f72616e646f6dULL ^ 0xee;
	h->c = settings.key[0] ^ 0x6c7967656e657261ULL;
	h->d = settings.key[1] ^ 0x7465646279746573ULL;
	h->d ^= length;
	mix(h);
	h->a ^= length;
}

static __always_inline void hash_word(struct hash *h, u64 word) {
	h->d ^= word;
	mix(h);
	h->a ^= word;
}

static __always_inline void hash_end(struct hash *h, u64 *out) {
	h->c ^= 0xee;
	for (int i = 0; i < 3; i++) mix(h);
	out[0] = h->a ^ h->b ^ h->c ^ h->d;
	h->b ^= 0xdd;
	for (int i = 0; i < 3; i++) mix(h);
	out[1] = h->a ^ h->b ^ h->c ^ h->d;
}

// Of bytes in the scratch, which has room for a word of zeros behind them.
__noinline int hash_bytes(struct scratch *scratch, u32 from, u32 length, struct digest *out) {
	if (!scratch || !out) return 0;
	struct hash h;
	length &= HASHED_BYTES - 1;
	hash_begin(&h, length);
	*(u64 *)(scratch->bytes + ((from + length) & SCRATCH_MASK)) = 0;
	for (u32 at = 0; at < HASHED_BYTES; at += 8) {
		if (at >= length) break;
		hash_word(&h, *(u64 *)(scratch->bytes + ((from + at) & SCRATCH_MASK)));
	}
	hash_end(&h, out->word);
	return 0;
}

static __always_inline void count_known(u32 place, u64 now) {
	u64 since = now - totals.even_minute;
	struct count *count = &totals.counts[place & (KNOWN - 1)];
	__sync_fetch_and_add(&count->times[since >= MINUTE_NS && since < 2 * MINUTE_NS], 1);
	count->last = now;
	__sync_fetch_and_add(&totals.slots[bpf_get_smp_processor_id() & (SLOTS - 1)].known, 1);
}

// What is known and was reported is only counted: its place and one, or 0 where it was not. Whoever remembers and forgets is userland alone.
static __always_inline u32 is_known(u64 *identity) {
	if (identity[0] == 0) return 0;
	u32 *place = bpf_map_lookup_elem(&known, identity);
	if (!place) return 0;
	count_known(*place, bpf_ktime_get_ns());
	return *place + 1;
}

static __always_inline int hold_at(u32 *held) { return __sync_val_compare_and_swap(held, 0, 1) == 0; }
static __always_inline void release_at(u32 *held) { __sync_fetch_and_and(held, 0); }

static __always_inline int same_peer(u32 *one, u32 *other) {
	return one[0] == other[0] && one[1] == other[1] && one[2] == other[2] && one[3] == other[3];
}
