// A socket in the file system, or with a name of its own, is connected to.
#pragma once
#include "socket.h"

void *bpf_cast_to_kern_ctx(void *ctx) __ksym __weak;
void *bpf_rdonly_cast(const void *pointer, u32 type) __ksym __weak;

#define SUN_PATH 2

struct local_record { struct socket_record socket; u8 bytes[EXE_BYTES + 128]; };

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
	begin(&told.head, kind, SOCKETS, place);
	// Each is told, so they have a bucket of their own: that of sockets, of which few are opened.
	if (!within_budget(state_of(place), SOCKET, SOCKETS, sizeof(struct local_record))) {
		lose(place, kind, BUDGET);
		return 1;
	}
	struct local_record *record = bpf_ringbuf_reserve(&sockets, sizeof *record, 0);
	if (!record) {
		lose(place, kind, FULL);
		return 1;
	}
	record->socket = told;
	if (lineage && exe) bpf_probe_read_kernel(record->bytes, exe, lineage->exe);
	barrier_var(length);
	length &= 127;
	if (bpf_probe_read_kernel(record->bytes + (exe & (EXE_BYTES - 1)), length, name->sun_path) == 0) record->socket.peer = length;
	bpf_ringbuf_submit(record, 0);
	return 1;
}
SEC("cgroup/connect_unix") int on_local(struct bpf_sock_addr *ctx) { return local_peer(ctx, CONNECT, 0); }
SEC("cgroup/connect_unix") int shadow_local(struct bpf_sock_addr *ctx) { return local_peer(ctx, CONNECT, 1); }
SEC("cgroup/sendmsg_unix") int on_local_send(struct bpf_sock_addr *ctx) { return local_peer(ctx, SEND, 0); }
SEC("cgroup/sendmsg_unix") int shadow_local_send(struct bpf_sock_addr *ctx) { return local_peer(ctx, SEND, 1); }
