// What passes no hook of a connection: sockets that are neither TCP nor UDP, datagrams that come in, answers of name servers.
#pragma once
#include "socket.h"

// Who opened such a socket: its packets leave when anybody may be running.
struct opener { struct lineage lineage; u32 pid, ppid, uid, gid; };
struct { __uint(type, BPF_MAP_TYPE_SK_STORAGE); __uint(map_flags, BPF_F_NO_PREALLOC); __type(key, int); __type(value, struct opener); } openers SEC(".maps");

static __always_inline int is_odd(u32 type, u32 protocol) {
	return type == SOCK_RAW || (protocol != TCP && protocol != UDP);
}

static __always_inline int created(struct bpf_sock *sk, int shadowed_hook) {
	int datagrams = sk->type == SOCK_DGRAM && (sk->protocol == UDP || sk->protocol == UDPLITE);
	if (datagrams) bpf_sk_storage_get(&recents, sk, 0, BPF_SK_STORAGE_GET_F_CREATE);
	int odd = is_odd(sk->type, sk->protocol) && sk->protocol != MPTCP; // MPTCP is told by whom it connects to
	if (!odd && !datagrams) return 1;
	struct task_struct *task = (void *)bpf_get_current_task_btf();
	struct socket_record record = { .family = sk->family, .protocol = sk->protocol };
	struct lineage *lineage = own_lineage(task, shadowed_hook);
	if (!odd && (!lineage || lineage->place.cgroup == task->cgroups->dfl_cgrp->kn->id)) return 1; // it is where it began, as nearly all are
	struct place *place = place_of_task(task, lineage, &record.head.flags);
	if (!place) return 1;
	if (record.head.flags & OUTSIDE) set_owner(sk, place, record.head.flags);
	if (!odd) return 1;
	if (sk->type == SOCK_RAW && record.protocol != ICMP && record.protocol != ICMPV6) record.protocol = RAW;
	set_ids(&record.head, task->real_parent);
	struct opener *opener = bpf_sk_storage_get(&openers, sk, 0, BPF_SK_STORAGE_GET_F_CREATE);
	if (opener) {
		if (lineage) __builtin_memcpy(&opener->lineage, lineage, sizeof *lineage);
		opener->pid = record.head.pid;
		opener->ppid = record.head.ppid;
		opener->uid = record.head.uid;
		opener->gid = record.head.gid;
	}
	send_socket(&record, place, lineage, SOCKET);
	return 1;
}
SEC("cgroup/sock_create") int on_create(struct bpf_sock *sk) { return created(sk, 0); }
SEC("cgroup/sock_create") int shadow_create(struct bpf_sock *sk) { return created(sk, 1); }

struct ports { __be16 from, to; };
struct v4_header { u8 length, service; u16 total, id, offset; u8 life, protocol; u16 sum; u32 from, to; };
struct v6_header { u32 start; u16 length; u8 next, life; u32 from[4], to[4]; };
struct v6_extension { u8 next, length; u16 offset; }; // the offset is a fragment's
enum { V6_HOPS = 0, V6_ROUTING = 43, V6_FRAGMENT = 44, V6_OPTIONS = 60, V6_EXTENSIONS = 6 };
static __always_inline int is_extension(u32 header) { return header == V6_HOPS || header == V6_ROUTING || header == V6_FRAGMENT || header == V6_OPTIONS; }
struct packet { u32 protocol, payload; struct ports ports; }; // payload: where it begins behind the two headers

// Headers lie in one piece nearly always; a call for what does not costs more than the rest.
static __always_inline int read_at(struct __sk_buff *skb, u32 at, void *to, u32 size) {
	void *from = (void *)(long)skb->data + at, *end = (void *)(long)skb->data_end;
	if (from + size > end) return bpf_skb_load_bytes(skb, at, to, size);
	__builtin_memcpy(to, from, size);
	return 0;
}

// Reads a packet's headers; the peer is whom it goes to, or where it comes from. 0 where it is cut or none of IP.
static __always_inline int read_packet(struct __sk_buff *skb, struct socket_record *record, struct packet *packet, int comes_in) {
	u32 at;
	if (skb->protocol == bpf_htons(0x0800)) {
		struct v4_header header;
		if (read_at(skb, 0, &header, sizeof header)) return 0;
		set_v4(record, comes_in ? header.from : header.to);
		packet->protocol = header.protocol;
		at = (header.length & 15) * 4;
		if (header.offset & bpf_htons(0x1fff)) return 0; // a later fragment: the first one told all
	} else if (skb->protocol == bpf_htons(0x86dd)) {
		struct v6_header header;
		if (read_at(skb, 0, &header, sizeof header)) return 0;
		u32 *peer = comes_in ? header.from : header.to;
		set_v6(record, peer[0], peer[1], peer[2], peer[3]);
		packet->protocol = header.next;
		at = sizeof header;
		struct v6_extension extension;
		for (int i = 0; i < V6_EXTENSIONS && is_extension(packet->protocol); i++) {
			if (read_at(skb, at, &extension, sizeof extension)) return 0;
			if (packet->protocol == V6_FRAGMENT && (extension.offset & bpf_htons(0xfff8))) return 0; // as above
			at += packet->protocol == V6_FRAGMENT ? 8 : (extension.length + 1) * 8;
			packet->protocol = extension.next;
		}
	} else return 0;
	packet->payload = at + 8;
	packet->ports.from = packet->ports.to = 0;
	u32 protocol = packet->protocol;
	if (protocol == TCP || protocol == UDP || protocol == UDPLITE || protocol == SCTP) {
		if (read_at(skb, at, &packet->ports, sizeof packet->ports)) return 0;
	}
	return 1;
}

// A datagram socket that was connected to an address and none of its ports: connecting it is what resolvers do and sends nothing, but it may send.
static __always_inline int is_to_no_port(struct bpf_sock *sk) {
	return sk->type == SOCK_DGRAM && sk->state == TCP_ESTABLISHED && sk->dst_port == 0;
}

// The backstop: sends of sockets that pass no hook of their own. Those opened before this sensor are found by its scan.
SEC("cgroup_skb/egress")
int on_egress(struct __sk_buff *skb) {
	struct bpf_sock *sk = skb->sk;
	if (!sk) return 1;
	sk = bpf_sk_fullsock(sk);
	if (!sk) return 1;
	int odd = is_odd(sk->type, sk->protocol);
	if (!odd && !is_to_no_port(sk)) return 1;
	// The kernel's own sockets, by which it speaks ICMP and IGMP for a network namespace, were opened by nobody.
	struct opener *opener = bpf_sk_storage_get(&openers, sk, 0, 0);
	if (!opener && odd) return 1;
	struct socket_record record = {};
	struct place *place = place_of_socket(sk, &record.head.flags);
	if (!place) return 1;
	struct packet packet;
	if (!read_packet(skb, &record, &packet, 0)) return 1;
	record.port = bpf_ntohs(packet.ports.to);
	if (record.port == 0 && odd) return 1; // nothing that its opening has not told
	record.protocol = packet.protocol;
	if (sk->type == SOCK_RAW && packet.protocol != ICMP && packet.protocol != ICMPV6) record.protocol = RAW;
	if (opener) {
		record.head.pid = opener->pid;
		record.head.ppid = opener->ppid;
		record.head.uid = opener->uid;
		record.head.gid = opener->gid;
	} else record.head.flags |= IDS_UNKNOWN;
	send_socket(&record, place, opener ? &opener->lineage : 0, SEND);
	return 1;
}

static __always_inline void take_answer(struct __sk_buff *skb, struct place *place, struct socket_record *from, u32 at) {
	if (at >= skb->len) return;
	u32 length = skb->len - at;
	if (length > ANSWER_BYTES) length = ANSWER_BYTES;
	length--;
	barrier_var(length);
	length = (length & (ANSWER_BYTES - 1)) + 1; // never 0, also to the verifier
	begin(&from->head, ANSWER, SOCKETS, place);
	if (!within_budget(state_of(place), ANSWER, SOCKETS, sizeof(struct answer_record))) {
		lose(place, ANSWER, BUDGET);
		return;
	}
	struct answer_record *record = bpf_ringbuf_reserve(&sockets, sizeof *record, 0);
	if (!record) {
		lose(place, ANSWER, FULL);
		return;
	}
	__builtin_memcpy(&record->socket, from, sizeof *from);
	if (bpf_skb_load_bytes(skb, at, record->said, length)) length = 0;
	record->socket.peer = length;
	bpf_ringbuf_submit(record, 0);
}

SEC("cgroup_skb/ingress")
int on_ingress(struct __sk_buff *skb) {
	struct bpf_sock *sk = skb->sk;
	if (!sk) return 1;
	int connected = sk->dst_port != 0;
	if (connected && sk->dst_port != bpf_htons(53)) return 1; // it chose its peer itself
	struct recent *recent = connected ? 0 : bpf_sk_storage_get(&recents, sk, 0, 0); // no others than those of datagrams come by here with one
	if (!recent) {
		struct bpf_sock *full = bpf_sk_fullsock(sk);
		if (!full || full->type != SOCK_DGRAM || (full->protocol != UDP && full->protocol != UDPLITE)) return 1;
	}
	struct socket_record record = {};
	struct packet packet;
	if (!read_packet(skb, &record, &packet, 1)) return 1;
	record.protocol = packet.protocol;
	u32 port = bpf_ntohs(packet.ports.from);
	if (recent && recent->role == CLIENT && port != 53) return 1;
	if (is_recent_caller(recent, &record, port)) return 1;
	struct place *place = place_of_socket(sk, &record.head.flags);
	if (!place) return 1;
	recent = connected ? 0 : recent_at_arrival(sk);
	if (connected || (recent && recent->role == CLIENT)) {
		record.port = port;
		if (port == 53) take_answer(skb, place, &record, packet.payload);
		return 1;
	}
	struct caller caller;
	set_caller(&caller, place, sk, &record, port);
	int called = bpf_map_lookup_elem(&callers, &caller) != 0;
	u8 one = 1;
	if (!called) bpf_map_update_elem(&callers, &caller, &one, BPF_ANY);
	set_recent_caller(recent, &record, port);
	if (called) return 1;
	record.port = sk->src_port;
	send_socket(&record, place, 0, INBOUND);
	return 1;
}

// A socket of the link layer sends: told once each, with who sends on it first. What it sends passes none of the hooks above.
static __always_inline int sends_frames(struct sock *sk, int runs_itself) {
	struct place *place = place_of(sk->sk_cgrp_data.cgroup);
	struct socket_record record = { .family = AF_PACKET, .protocol = PACKET };
	struct task_struct *task = (void *)bpf_get_current_task_btf();
	struct lineage *lineage = lineage_of(task);
	struct place *runs = place_of_task(task, lineage, &record.head.flags);
	if (runs_itself && runs) place = runs; // where it was opened says less than who sends
	if (!place) return 0;
	struct recent *recent = bpf_sk_storage_get(&recents, sk, 0, BPF_SK_STORAGE_GET_F_CREATE);
	if (recent) {
		if (recent->role == TOLD) return 0;
		recent->role = TOLD;
	}
	if (runs && runs->cgroup == place->cgroup) set_ids(&record.head, task->real_parent);
	else {
		record.head.flags = IDS_UNKNOWN;
		lineage = 0;
	}
	send_socket(&record, place, lineage, SOCKET);
	return 0;
}

// Right after each send of whatever socket, also past the device's queue, while who sent still runs (since Linux 6.3).
SEC("tp_btf/sock_send_length")
int BPF_PROG(on_frames, struct sock *sk) {
	u32 family = sk->__sk_common.skc_family;
	return family == AF_PACKET || family == AF_XDP ? sends_frames(sk, 1) : 0;
}

// Before that: at every packet of the host that a device is to send, which are many more.
SEC("tp_btf/net_dev_queue")
int BPF_PROG(on_queue, struct sk_buff *skb) {
	struct sock *sk = skb->sk;
	return sk && sk->__sk_common.skc_family == AF_PACKET ? sends_frames(sk, 0) : 0;
}
