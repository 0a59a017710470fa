// A socket speaks to a peer, waits for one, or has been reached by one.
#pragma once
#include "datagrams.h"
#include "identity.h"
#include "lineage.h"

// As an IP header has it; and numbers of our own where that would say what was only claimed.
enum protocol { ICMP = 1, TCP = 6, UDP = 17, ICMPV6 = 58, SCTP = 132, UDPLITE = 136, RAW = 255, MPTCP = 262, PACKET = 300 };

// Says whose lineage this is, and by what it is known again; the length of its program's path.
static __always_inline u32 set_program_of(struct socket_record *record, struct lineage *lineage, u64 cgroup) {
	u32 length = 0;
	if (lineage) {
		record->head.session = lineage->session;
		record->head.flags |= lineage->flags & MAIN;
		length = lineage->exe_bytes & (EXE_BYTES - 1);
	}
	if (length == 0) record->head.flags |= EXE_UNKNOWN;
	record->exe = length;
	struct head *head = &record->head;
	struct hash hash;
	hash_begin(&hash, 64);
	hash_word(&hash, (u64)head->kind << 48 | (u64)record->family << 32 | (u64)record->port << 16 | record->protocol);
	hash_word(&hash, cgroup);
	hash_word(&hash, head->session);
	hash_word(&hash, (u64)head->uid << 32 | head->flags);
	hash_word(&hash, (u64)record->address[0] << 32 | record->address[1]);
	hash_word(&hash, (u64)record->address[2] << 32 | record->address[3]);
	hash_word(&hash, length ? lineage->exe_digest.word[0] : 0);
	hash_word(&hash, length ? lineage->exe_digest.word[1] : 0);
	hash_end(&hash, head->identity);
	return length;
}

// Record and program's path, as long as they are and no longer; the place and one of what is known. The record lies on the stack: these hooks may be preempted.
static __always_inline u32 send_socket(struct socket_record *record, struct place *place, struct lineage *lineage, enum kind kind) {
	record->head.kind = kind;
	u32 length = set_program_of(record, lineage, place->cgroup);
	if (kind == LISTEN && record->port == 0) record->head.identity[0] = 0; // its port is found out each time
	u32 known_at = is_known(record->head.identity);
	if (known_at) return known_at;
	begin(&record->head, kind, SOCKETS, place);
	if (!within_budget(state_of(place), kind, SOCKETS, sizeof *record + length)) {
		lose(place, kind, BUDGET);
		return 0;
	}
	struct bpf_dynptr space;
	long failed = bpf_ringbuf_reserve_dynptr(&sockets, sizeof *record + length, 0, &space);
	if (failed) {
		bpf_ringbuf_discard_dynptr(&space, 0);
		lose(place, kind, FULL);
		return 0;
	}
	bpf_dynptr_write(&space, 0, record, sizeof *record, 0);
	if (lineage && length) bpf_dynptr_write(&space, sizeof *record, lineage->exe, length, 0);
	bpf_ringbuf_submit_dynptr(&space, 0);
	return 0;
}

static __always_inline void set_v4(struct socket_record *record, u32 address) {
	record->family = AF_INET;
	record->address[0] = address;
}

static __always_inline void set_v6(struct socket_record *record, u32 a, u32 b, u32 c, u32 d) {
	if (a == 0 && b == 0 && c == bpf_htonl(0xffff)) { // v4 in a v6 socket
		set_v4(record, d);
		return;
	}
	record->family = AF_INET6;
	record->address[0] = a;
	record->address[1] = b;
	record->address[2] = c;
	record->address[3] = d;
}

// Whoever runs now. `shadowed_hook`: task storage may not be read here (before Linux 6.16), so that a process for which there was no room is unknown.
static __always_inline struct lineage *own_lineage(struct task_struct *task, int shadowed_hook) {
	return shadowed_hook ? lineage_with_room(task) : lineage_of(task);
}

// The same process connects to the same peer as before, which is known: it is counted. What else identifies it is the process's for as long as it runs
// this program in this cgroup.
static __always_inline int calls_again(struct call *call, struct socket_record *record, u64 cgroup, struct task_struct *task) {
	if (call->epoch != totals.epoch || !hold_at(&call->held)) return 0;
	int same = call->epoch == totals.epoch && call->port == record->port && call->family == record->family && call->protocol == record->protocol &&
		same_peer(call->to, record->address) && call->cgroup == cgroup && call->uid == task->cred->uid.val;
	u32 place = call->place;
	release_at(&call->held);
	if (same) count_known(place, bpf_ktime_get_coarse_ns());
	return same;
}

static __always_inline void set_call(struct call *call, struct socket_record *record, u64 cgroup, u64 epoch, u32 place) {
	if (!hold_at(&call->held)) return;
	call->epoch = epoch;
	call->cgroup = cgroup;
	call->uid = record->head.uid;
	__builtin_memcpy(call->to, record->address, sizeof call->to);
	call->family = record->family;
	call->port = record->port;
	call->protocol = record->protocol;
	call->place = place;
	release_at(&call->held);
}

static __always_inline int outgoing(struct bpf_sock_addr *ctx, enum kind kind, int v6, int shadowed_hook) {
	struct socket_record record = {};
	if (v6) set_v6(&record, ctx->user_ip6[0], ctx->user_ip6[1], ctx->user_ip6[2], ctx->user_ip6[3]);
	else set_v4(&record, ctx->user_ip4);
	record.port = bpf_ntohs(ctx->user_port);
	record.protocol = ctx->protocol;
	if (record.protocol == TCP && kind == CONNECT && ctx->sk && bpf_skc_to_mptcp_sock(ctx->sk)) record.protocol = MPTCP; // it connects by TCP sockets of its own
	struct recent *recent = kind == SEND && ctx->sk ? bpf_sk_storage_get(&recents, ctx->sk, 0, 0) : 0;
	if (recent && recent->role == SERVER && is_recent_caller(recent, &record, record.port)) return 1;
	struct task_struct *task = (void *)bpf_get_current_task_btf();
	u64 cgroup = task->cgroups->dfl_cgrp->kn->id, epoch = totals.epoch;
	if (recent && sends_again(recent, &record, cgroup, task)) return 1;
	struct lineage *lineage = own_lineage(task, shadowed_hook);
	if (kind == SEND && lineage && ctx->sk) {
		if (!recent) recent = bpf_sk_storage_get(&recents, ctx->sk, 0, BPF_SK_STORAGE_GET_F_CREATE);
		if (recent && recent->role == 0) recent->role = CLIENT;
	}
	int calls = kind == CONNECT && lineage && ctx->type == SOCK_STREAM;
	if (calls && calls_again(&lineage->call, &record, cgroup, task)) return 1;
	struct place *place = place_of_task(task, lineage, &record.head.flags);
	if (!place) return 1;
	if (calls && ctx->sk && (record.head.flags & OUTSIDE)) set_owner(ctx->sk, place, record.head.flags); // two that call each other at once accept nobody
	if (ctx->type == SOCK_DGRAM && ctx->sk) {
		// Connecting a datagram socket sends nothing. Resolvers do it with port 0, to learn which of their addresses would be used.
		if (kind == CONNECT && record.port == 0 && record.protocol == UDP) return 1;
		if ((kind == CONNECT || !recent || recent->role == SERVER) && answers_caller(ctx->sk, place, &record)) return 1;
	}
	set_ids(&record.head, task->real_parent);
	u32 known_at = send_socket(&record, place, lineage, kind);
	if (known_at && calls && !(record.head.flags & OUTSIDE)) set_call(&lineage->call, &record, cgroup, epoch, known_at - 1);
	else if (known_at && lineage && recent) set_recent(recent, &record, cgroup, task, epoch, known_at - 1);
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
	struct socket_record record = {};
	struct task_struct *task = (void *)bpf_get_current_task_btf();
	struct lineage *lineage = listens ? lineage_of(task) : 0;
	// Who is reached is the socket's owner: what runs now may be anyone.
	struct place *place = listens ? 0 : owner_of(sk, &record.head.flags);
	if (!place) place = lineage ? place_of_task(task, lineage, &record.head.flags) : place_of(sk->sk_cgrp_data.cgroup);
	if (!place) return 0;
	struct sock_common *of = &sk->__sk_common;
	record.port = of->skc_num;
	record.protocol = sk->sk_protocol;
	if (of->skc_family == AF_INET6) {
		struct in6 *at = listens ? &of->skc_v6_rcv_saddr : &of->skc_v6_daddr;
		set_v6(&record, at->word[0], at->word[1], at->word[2], at->word[3]);
	} else set_v4(&record, listens ? of->skc_rcv_saddr : of->skc_daddr);
	if (listens) {
		// Where it was opened, not where who listens is now.
		struct place *lies = place_of(sk->sk_cgrp_data.cgroup);
		if (lies && lies->cgroup == place->cgroup) bpf_sk_storage_delete(&owners, sk);
		else set_owner(sk, place, record.head.flags);
		set_ids(&record.head, task->real_parent);
		struct socket_alloc *socket = (void *)sk->sk_socket; // the socket is the first part of it
		if (socket) record.inode = BPF_CORE_READ(socket, vfs_inode.i_ino);
	}
	send_socket(&record, place, lineage, listens ? LISTEN : INBOUND);
	return 0;
}
