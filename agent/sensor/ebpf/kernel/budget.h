// What a container may send of each kind, and counting what it may not: so that no flood of one costs another its records.
#pragma once
#include "records.h"

// What an entry begins as: it would be too much for the stack.
static const struct container_state no_state;
static const struct losses no_losses;

static __always_inline struct container_state *state_of(struct place *place) {
	u64 cgroup = place->cgroup;
	struct container_state *state = bpf_map_lookup_elem(&containers, &cgroup);
	if (state) return state;
	bpf_map_update_elem(&containers, &cgroup, &no_state, BPF_NOEXIST);
	return bpf_map_lookup_elem(&containers, &cgroup);
}

// A bucket as the time at which it will be empty again: a record of so many bytes moves it on. The fuller the ring, the less may any one owe,
// so that a container that has sent little always finds room.
static __always_inline int within_budget(struct container_state *state, u32 kind, enum ring ring, u64 bytes) {
	if (!state || kind >= KINDS) return 1;
	u64 now = bpf_ktime_get_ns(), due = state->due[kind], size = settings.ring_bytes[ring];
	u64 used = bpf_ringbuf_query(ring == PROGRAMS ? (void *)&programs : (void *)&sockets, BPF_RB_AVAIL_DATA);
	u64 free = used < size ? size - used : 0;
	u64 credit = settings.credit_ns[ring] * (free >> 10) / ((size >> 10) ?: 1);
	if (due > now && due - now > credit) return 0;
	if (due < now) __sync_val_compare_and_swap(&state->due[kind], due, now);
	__sync_fetch_and_add(&state->due[kind], bytes * settings.byte_ns[ring]);
	return 1;
}

// Every record that was made and not sent is counted, with when and why, for its container where there is room.
__noinline int lose(struct place *place, u32 kind, u32 cause) {
	if (!place || kind >= KINDS || cause >= CAUSES) return 0;
	u64 cgroup = place->cgroup, now = bpf_ktime_get_ns();
	__sync_fetch_and_add(&totals.lost[kind], 1);
	struct losses *losses = bpf_map_lookup_elem(&lost, &cgroup);
	if (!losses) {
		bpf_map_update_elem(&lost, &cgroup, &no_losses, BPF_NOEXIST);
		losses = bpf_map_lookup_elem(&lost, &cgroup);
		if (losses) __builtin_memcpy(losses->container, place->container, 32);
	}
	if (!losses) {
		__sync_fetch_and_add(&totals.lost_elsewhere[kind], 1);
		return 0;
	}
	struct stretch *stretch = &losses->of[cause][kind];
	if (now - stretch->to > QUIET_NS) stretch->from = now;
	stretch->to = now;
	__sync_fetch_and_add(&stretch->count, 1);
	return 0;
}
