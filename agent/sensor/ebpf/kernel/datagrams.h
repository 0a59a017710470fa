// Datagrams have no connection: who spoke first tells a caller from an answer.
#pragma once
#include "identity.h"
#include "whose.h"

// A socket is a client's if its first datagram went out, a server's if its first one came in.
enum role { CLIENT = 1, SERVER, TOLD };

// What a socket did last, so that doing it again costs next to nothing. Read and written by who holds it; who does not get it does without.
struct recent {
	u32 held, role;
	u32 caller[4];          // beside the role: an answer to who called last needs no more than this
	u16 caller_family, caller_port;
	u32 place;              // in totals.counts
	u64 epoch, cgroup;      // of what is known: valid while nothing was forgotten since, for the same program in the same cgroup
	u64 started, execs;     // which program of all that this process id stood for
	u32 pid, uid;
	u32 to[4];
	u16 to_family, to_port;
	u32 pad;
};
struct { __uint(type, BPF_MAP_TYPE_SK_STORAGE); __uint(map_flags, BPF_F_NO_PREALLOC); __type(key, int); __type(value, struct recent); } recents SEC(".maps");

// Who has called a server's port. An entry that was evicted costs an answer that is told as a call of the container's own.
struct caller { u64 cgroup; u32 address[4]; u16 own, port, family, protocol; };
struct { __uint(type, BPF_MAP_TYPE_LRU_HASH); __uint(max_entries, 16384); __type(key, struct caller); __type(value, u8); } callers SEC(".maps");

static __always_inline int hold(struct recent *recent) {
	return recent && hold_at(&recent->held);
}
static __always_inline void release(struct recent *recent) {
	release_at(&recent->held);
}

// Of a socket that was there before this sensor nobody saw who spoke first: a port as the kernel chooses them is a client's.
#define CHOSEN_PORTS 32768

static __always_inline struct recent *recent_at_arrival(struct bpf_sock *sk) {
	struct recent *recent = bpf_sk_storage_get(&recents, sk, 0, 0);
	if (!recent) {
		recent = bpf_sk_storage_get(&recents, sk, 0, BPF_SK_STORAGE_GET_F_CREATE);
		if (recent) recent->role = sk->src_port >= CHOSEN_PORTS ? CLIENT : SERVER;
	} else if (recent->role == 0) recent->role = SERVER;
	return recent;
}

static __always_inline void set_caller(struct caller *caller, struct place *place, struct bpf_sock *sk, struct socket_record *record, u32 port) {
	__builtin_memset(caller, 0, sizeof *caller);
	caller->cgroup = place->cgroup;
	__builtin_memcpy(caller->address, record->address, sizeof caller->address);
	caller->own = sk->src_port;
	caller->port = port;
	caller->family = record->family;
	caller->protocol = record->protocol;
}

static __always_inline int is_recent_caller(struct recent *recent, struct socket_record *record, u32 port) {
	if (!hold(recent)) return 0;
	int same = recent->caller_port == port && recent->caller_family == record->family && same_peer(recent->caller, record->address);
	release(recent);
	return same;
}

static __always_inline void set_recent_caller(struct recent *recent, struct socket_record *record, u32 port) {
	if (!hold(recent)) return;
	__builtin_memcpy(recent->caller, record->address, sizeof recent->caller);
	recent->caller_family = record->family;
	recent->caller_port = port;
	release(recent);
}

// A datagram to somebody who has called this port is an answer, also from a socket of its own that a server makes for one client.
static __always_inline int answers_caller(struct bpf_sock *sk, struct place *place, struct socket_record *record) {
	if (sk->src_port == 0) return 0;
	struct caller caller;
	set_caller(&caller, place, sk, record, record->port);
	return bpf_map_lookup_elem(&callers, &caller) != 0;
}

// Who sends, without a look at what is known of it: a process, by its start, and the program that it runs, by how many it ran before.
static __always_inline int is_sender(struct recent *recent, struct task_struct *task) {
	return recent->pid == task->tgid && recent->uid == task->cred->uid.val &&
		recent->execs == task->self_exec_id && recent->started == task->group_leader->start_boottime;
}

// The same program sends to the same peer as before, which is known: it is counted.
static __always_inline int sends_again(struct recent *recent, struct socket_record *record, u64 cgroup, struct task_struct *task) {
	if (recent->epoch != totals.epoch || !hold(recent)) return 0;
	int same = recent->epoch == totals.epoch && recent->to_port == record->port && recent->to_family == record->family &&
		same_peer(recent->to, record->address) && recent->cgroup == cgroup && is_sender(recent, task);
	u32 place = recent->place;
	release(recent);
	if (same) count_known(place, bpf_ktime_get_coarse_ns()); // at most a tick behind
	return same;
}

static __always_inline void set_recent(struct recent *recent, struct socket_record *record, u64 cgroup, struct task_struct *task, u64 epoch, u32 place) {
	if (!hold(recent)) return;
	recent->epoch = epoch;
	recent->cgroup = cgroup;
	recent->started = task->group_leader->start_boottime;
	recent->execs = task->self_exec_id;
	recent->pid = record->head.pid;
	recent->uid = record->head.uid;
	__builtin_memcpy(recent->to, record->address, sizeof recent->to);
	recent->to_family = record->family;
	recent->to_port = record->port;
	recent->place = place;
	release(recent);
}
