// A socket speaks to a peer, waits for one, or has been reached by one.
#pragma once
#include "lineage.h"

// Record and program's path, as long as they are and no longer. The record lies on the stack: these hooks may be preempted.
static __always_inline void send_socket(struct socket_record *record, struct place *place, struct lineage *lineage, enum kind kind) {
	u32 length = 0;
	begin(&record->head, kind, SOCKETS, place);
	record->head.flags = EXE_UNKNOWN;
	if (lineage) {
		record->head.session = lineage->session;
		record->head.flags = lineage->flags & MAIN;
		length = lineage->exe_bytes & (EXE_BYTES - 1);
		if (length == 0) record->head.flags |= EXE_UNKNOWN;
	}
	record->exe = length;
	struct bpf_dynptr space;
	long failed = bpf_ringbuf_reserve_dynptr(&sockets, sizeof *record + length, 0, &space);
	if (failed) {
		bpf_ringbuf_discard_dynptr(&space, 0);
		lose(place, kind);
		return;
	}
	bpf_dynptr_write(&space, 0, record, sizeof *record, 0);
	if (lineage && length) bpf_dynptr_write(&space, sizeof *record, lineage->exe, length, 0);
	bpf_ringbuf_submit_dynptr(&space, 0);
}

static __always_inline void set_v6(struct socket_record *record, u32 a, u32 b, u32 c, u32 d) {
	if (a == 0 && b == 0 && c == bpf_htonl(0xffff)) { // v4 in a v6 socket
		record->family = AF_INET;
		record->address[0] = d;
		return;
	}
	record->family = AF_INET6;
	record->address[0] = a;
	record->address[1] = b;
	record->address[2] = c;
	record->address[3] = d;
}

static __always_inline int outgoing(struct bpf_sock_addr *ctx, enum kind kind, int v6, int shadowed_hook) {
	struct task_struct *task = (void *)bpf_get_current_task_btf();
	struct place *place = place_of(task->cgroups->dfl_cgrp);
	if (!place) return 1;
	struct lineage *lineage;
	if (shadowed_hook) {
		u32 pid = bpf_get_current_pid_tgid() >> 32;
		lineage = bpf_map_lookup_elem(&shadows, &pid);
	} else lineage = lineage_of(task);
	struct socket_record record = {};
	if (v6) set_v6(&record, ctx->user_ip6[0], ctx->user_ip6[1], ctx->user_ip6[2], ctx->user_ip6[3]);
	else {
		record.family = AF_INET;
		record.address[0] = ctx->user_ip4;
	}
	record.port = bpf_ntohs(ctx->user_port);
	record.protocol = ctx->protocol;
	record.head.ppid = task->real_parent->tgid;
	send_socket(&record, place, lineage, kind);
	return 1;
}

SEC("cgroup/connect4") int on_connect4(struct bpf_sock_addr *ctx) { return outgoing(ctx, CONNECT, 0, 0); }
SEC("cgroup/connect6") int on_connect6(struct bpf_sock_addr *ctx) { return outgoing(ctx, CONNECT, 1, 0); }
SEC("cgroup/sendmsg4") int on_send4(struct bpf_sock_addr *ctx) { return outgoing(ctx, SEND, 0, 0); }
SEC("cgroup/sendmsg6") int on_send6(struct bpf_sock_addr *ctx) { return outgoing(ctx, SEND, 1, 0); }
SEC("cgroup/connect4") int shadow_connect4(struct bpf_sock_addr *ctx) { return outgoing(ctx, CONNECT, 0, 1); }
SEC("cgroup/connect6") int shadow_connect6(struct bpf_sock_addr *ctx) { return outgoing(ctx, CONNECT, 1, 1); }
SEC("cgroup/sendmsg4") int shadow_send4(struct bpf_sock_addr *ctx) { return outgoing(ctx, SEND, 0, 1); }
SEC("cgroup/sendmsg6") int shadow_send6(struct bpf_sock_addr *ctx) { return outgoing(ctx, SEND, 1, 1); }

SEC("tp_btf/inet_sock_set_state")
int BPF_PROG(on_state, struct sock *sk, int from, int to) {
	int listens = to == TCP_LISTEN, reached = from == TCP_SYN_RECV && to == TCP_ESTABLISHED;
	if (!listens && !reached) return 0;
	struct place *place = place_of(sk->sk_cgrp_data.cgroup); // the socket's owner: what runs now may be anyone
	if (!place) return 0;
	struct socket_record record = {};
	struct sock_common *of = &sk->__sk_common;
	record.port = of->skc_num;
	record.protocol = sk->sk_protocol;
	if (of->skc_family == AF_INET6) {
		struct in6 *at = listens ? &of->skc_v6_rcv_saddr : &of->skc_v6_daddr;
		set_v6(&record, at->word[0], at->word[1], at->word[2], at->word[3]);
	} else {
		record.family = AF_INET;
		record.address[0] = listens ? of->skc_rcv_saddr : of->skc_daddr;
	}
	struct lineage *lineage = 0;
	if (listens) {
		struct task_struct *task = (void *)bpf_get_current_task_btf();
		lineage = lineage_of(task);
		record.head.ppid = task->real_parent->tgid;
		struct socket_alloc *socket = (void *)sk->sk_socket; // the socket is the first part of it
		if (socket) record.inode = BPF_CORE_READ(socket, vfs_inode.i_ino);
	}
	send_socket(&record, place, lineage, listens ? LISTEN : INBOUND);
	return 0;
}
