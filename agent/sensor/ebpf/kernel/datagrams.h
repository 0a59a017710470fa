// Datagrams have no connection: who spoke first tells a caller from an answer.
#pragma once
#include "whose.h"

// A socket is a client's if its first datagram went out, a server's if its first one came in.
enum role { CLIENT = 1, SERVER, TOLD };
struct { __uint(type, BPF_MAP_TYPE_SK_STORAGE); __uint(map_flags, BPF_F_NO_PREALLOC); __type(key, int); __type(value, u32); } roles SEC(".maps");

// Who has called a server's port. An entry that was evicted costs an answer that is told as a call of the container's own.
struct caller { u64 cgroup; u32 address[4]; u16 own, port, family, protocol; };
struct { __uint(type, BPF_MAP_TYPE_LRU_HASH); __uint(max_entries, 16384); __type(key, struct caller); __type(value, u8); } callers SEC(".maps");

// Of a socket that was there before this sensor nobody saw who spoke first: a port as the kernel chooses them is a client's.
#define CHOSEN_PORTS 32768

static __always_inline u32 role_at_arrival(struct bpf_sock *sk) {
	u32 *known = bpf_sk_storage_get(&roles, sk, 0, 0);
	if (!known) {
		known = bpf_sk_storage_get(&roles, sk, 0, BPF_SK_STORAGE_GET_F_CREATE);
		if (known) *known = sk->src_port >= CHOSEN_PORTS ? CLIENT : SERVER;
	} else if (*known == 0) *known = SERVER;
	return known ? *known : SERVER;
}

// The role of a socket; it is given this one if it has none yet.
static __always_inline u32 role_of(struct bpf_sock *sk, u32 role) {
	u32 *known = bpf_sk_storage_get(&roles, sk, 0, BPF_SK_STORAGE_GET_F_CREATE);
	if (!known) return role;
	if (*known == 0) *known = role;
	return *known;
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

// A datagram to somebody who has called this port is an answer, also from a socket of its own that a server makes for one client.
static __always_inline int answers_caller(struct bpf_sock *sk, struct place *place, struct socket_record *record, int sends) {
	if (sends && role_of(sk, CLIENT) != SERVER) return 0;
	if (sk->src_port == 0) return 0;
	struct caller caller;
	set_caller(&caller, place, sk, record, record->port);
	return bpf_map_lookup_elem(&callers, &caller) != 0;
}
