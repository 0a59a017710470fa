// Which container a cgroup belongs to, and what every record says of it.
#pragma once
#include "budget.h"

static __always_inline int hex(u8 c) {
	if (c >= '0' && c <= '9') return c - '0';
	if (c >= 'a' && c <= 'f') return c - 'a' + 10;
	return -1;
}

// `(docker-|libpod-|cri-containerd-|crio-|nerdctl-)?<64 hex>(.scope)?`, exactly. The place is written only on a match.
__noinline int names_container(u64 at, struct place *found) {
	if (!found) return 0;
	const char *name = (void *)at;
	char text[96], end[8] = {};
	long length = bpf_probe_read_kernel_str(text, sizeof text, name) - 1;
	if (length < 64 || length > 85) return 0;
	bpf_probe_read_kernel(end, 6, name + length - 6);
	if (end[0] == '.' && end[1] == 's' && end[2] == 'c' && end[3] == 'o' && end[4] == 'p' && end[5] == 'e') length -= 6;
	long prefix = length - 64;
	if (prefix == 7) {
		if (__builtin_memcmp(text, "docker-", 7) != 0 && __builtin_memcmp(text, "libpod-", 7) != 0) return 0;
	} else if (prefix == 15) {
		if (__builtin_memcmp(text, "cri-containerd-", 15) != 0) return 0;
	} else if (prefix == 5) {
		if (__builtin_memcmp(text, "crio-", 5) != 0) return 0;
	} else if (prefix == 8) {
		if (__builtin_memcmp(text, "nerdctl-", 8) != 0) return 0;
	} else if (prefix != 0) return 0;
	bpf_probe_read_kernel(text, 64, name + prefix); // its digits, into the same bytes: the stack is small below other hooks
	for (int i = 0; i < 64; i++) {
		if (hex(text[i]) < 0) return 0;
	}
	for (int i = 0; i < 32; i++) found->container[i] = hex(text[2 * i]) << 4 | hex(text[2 * i + 1]);
	return 1;
}

// Reads the container of a cgroup once: the outermost ancestor with a container's name, so that nothing made below one can pose as another.
// On Linux 6.1 a hook and what it calls have 512 bytes of stack, each rounded up to 32: `on_send6` with this and `names_container` takes them all.
__noinline int find_place(u64 cgroup, u64 id) {
	struct place found = {};
	int level = BPF_CORE_READ((struct cgroup *)cgroup, level);
	for (int i = 0; i <= CGROUP_DEPTH; i++) {
		if (i > level) break;
		u64 up = 0;
		bpf_probe_read_kernel(&up, sizeof up, (void *)cgroup + bpf_core_field_offset(struct cgroup, ancestors) + i * sizeof up);
		if (!up) continue;
		bpf_probe_read_kernel(&up, sizeof up, (void *)up + bpf_core_field_offset(struct cgroup, kn));
		if (!names_container((u64)BPF_CORE_READ((struct kernfs_node *)up, name), &found)) continue;
		found.cgroup = BPF_CORE_READ((struct kernfs_node *)up, id);
		break;
	}
	bpf_map_update_elem(&places, &id, &found, BPF_ANY);
	return 0;
}

static __always_inline struct place *place_of(struct cgroup *cgroup) {
	u64 id = cgroup->kn->id;
	struct place *known = bpf_map_lookup_elem(&places, &id);
	if (!known) {
		find_place(number_of(cgroup), id);
		known = bpf_map_lookup_elem(&places, &id);
	}
	return known && known->cgroup ? known : 0;
}

// Whose a socket is that lies in a cgroup which is not its container's, but another's or nobody's. Handed on to the connections that it accepts.
struct owner { struct place place; u32 flags, pad; };
struct { __uint(type, BPF_MAP_TYPE_SK_STORAGE); __uint(map_flags, BPF_F_NO_PREALLOC | BPF_F_CLONE); __type(key, int); __type(value, struct owner); } owners SEC(".maps");

static __always_inline struct place *owner_of(void *sk, u32 *flags) {
	struct owner *owner = bpf_sk_storage_get(&owners, sk, 0, 0);
	if (!owner) return 0;
	*flags |= owner->flags;
	return &owner->place;
}

#define OUTSIDE (MOVED | ENTERED)

static __always_inline void set_owner(void *sk, struct place *place, u32 flags) {
	struct owner *owner = bpf_sk_storage_get(&owners, sk, 0, BPF_SK_STORAGE_GET_F_CREATE);
	if (!owner) return;
	owner->place = *place;
	owner->flags = flags & OUTSIDE;
}

// The same for a socket, whoever runs. Where its own cgroup was never met, one above it was: a container's first program ran there.
static __always_inline struct place *place_of_socket(struct bpf_sock *sk, u32 *flags) {
	struct place *owners = owner_of(sk, flags);
	if (owners) return owners;
	u64 id = bpf_sk_cgroup_id(sk);
	struct place *known = bpf_map_lookup_elem(&places, &id);
	if (known) return known->cgroup ? known : 0;
	for (int level = 1; level <= SOCKET_DEPTH; level++) {
		u64 above = bpf_sk_ancestor_cgroup_id(sk, level);
		if (!above) return 0;
		known = bpf_map_lookup_elem(&places, &above);
		if (known && known->cgroup) return known;
	}
	return 0;
}

static __always_inline void begin(struct head *head, enum kind kind, enum ring ring, struct place *place) {
	u32 slot = bpf_get_smp_processor_id() & (SLOTS - 1);
	head->at = bpf_ktime_get_ns();
	head->seq = __sync_fetch_and_add(&totals.slots[slot].made[ring], 1) + 1;
	head->cgroup = place->cgroup;
	__builtin_memcpy(head->container, place->container, 32);
	head->slot = slot;
	head->kind = kind;
	head->pad = 0;
	head->pad2 = 0;
}

// What runs now does it itself.
static __always_inline void set_ids(struct head *head, struct task_struct *parent) {
	u64 ids = bpf_get_current_uid_gid();
	head->pid = bpf_get_current_pid_tgid() >> 32;
	head->ppid = parent->tgid;
	head->uid = ids;
	head->gid = ids >> 32;
}
