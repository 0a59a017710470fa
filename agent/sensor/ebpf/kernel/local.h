// A socket in the file system, or with a name of its own, is connected to.
#pragma once
#include "socket.h"

void *bpf_cast_to_kern_ctx(void *ctx) __ksym __weak;
void *bpf_rdonly_cast(const void *pointer, u32 type) __ksym __weak;

#define SUN_PATH 2

static __always_inline int local_peer(struct bpf_sock_addr *ctx, enum kind kind, int shadowed_hook) {
	struct task_struct *task = (void *)bpf_get_current_task_btf();
	struct socket_record told = { .head.kind = kind, .family = AF_UNIX };
	struct lineage *lineage = own_lineage(task, shadowed_hook);
	struct place *place = place_of_task(task, lineage, &told.head.flags);
	if (!place) return 1;
	struct bpf_sock_addr_kern *kern = bpf_cast_to_kern_ctx(ctx);
	u32 length = kern->uaddrlen;
	if (length <= SUN_PATH || length > sizeof(struct sockaddr_un)) return 1; // it names none
	length -= SUN_PATH;
	struct sockaddr_un *name = bpf_rdonly_cast(kern->uaddr, bpf_core_type_id_kernel(struct sockaddr_un));
	set_ids(&told.head, task->real_parent);
	u32 exe = set_program_of(&told, lineage, place->cgroup);
	told.head.identity[0] = 0; // what lies at a path may be another thing each time
	told.peer = length;
	begin(&told.head, kind, SOCKETS, place);
	// Each is told, so they have a bucket of their own: that of sockets, of which few are opened.
	u32 size = sizeof told + exe + told.peer;
	if (!within_budget(state_of(place), SOCKET, SOCKETS, size)) {
		lose(place, kind, BUDGET);
		return 1;
	}
	struct bpf_dynptr space;
	if (bpf_ringbuf_reserve_dynptr(&sockets, size, 0, &space)) {
		bpf_ringbuf_discard_dynptr(&space, 0);
		lose(place, kind, FULL);
		return 1;
	}
	bpf_dynptr_write(&space, 0, &told, sizeof told, 0);
	if (lineage && exe) bpf_dynptr_write(&space, sizeof told, lineage->exe, exe, 0);
	u8 part[32];
	for (u32 at = 0; at < sizeof name->sun_path && at < length; at += sizeof part) {
		u32 bytes = length - at;
		if (bytes > sizeof part) bytes = sizeof part;
		barrier_var(bytes);
		bytes &= 2 * sizeof part - 1;
		if (bytes > sizeof part) break; // never: for the verifier
		bpf_probe_read_kernel(part, bytes, name->sun_path + at);
		bpf_dynptr_write(&space, sizeof told + exe + at, part, bytes, 0);
	}
	bpf_ringbuf_submit_dynptr(&space, 0);
	return 1;
}
SEC("cgroup/connect_unix") int on_local(struct bpf_sock_addr *ctx) { return local_peer(ctx, CONNECT, 0); }
SEC("cgroup/connect_unix") int shadow_local(struct bpf_sock_addr *ctx) { return local_peer(ctx, CONNECT, 1); }
SEC("cgroup/sendmsg_unix") int on_local_send(struct bpf_sock_addr *ctx) { return local_peer(ctx, SEND, 0); }
SEC("cgroup/sendmsg_unix") int shadow_local_send(struct bpf_sock_addr *ctx) { return local_peer(ctx, SEND, 1); }
