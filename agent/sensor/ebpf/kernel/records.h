// What is sent to userland (record.ts reads these layouts) and what is kept between two records.
#pragma once
#include "types.h"

enum kind { EXEC = 1, CONNECT, SEND, LISTEN, INBOUND, SOCKET, ANSWER, KINDS };
_Static_assert(KINDS == 8, "userland reads that many");
enum ring { PROGRAMS, SOCKETS, RINGS };
enum cause { FULL, BUDGET, CAUSES }; // why a record was lost: its ring had no room, or its container had sent too much
enum flag {
	MAIN = 1 << 0,         // session of the container's first process
	OPENS = 1 << 1,        // this exec came from outside the container and opened its session
	PATH_CUT = 1 << 2,     // the program's path could not be followed up to the container's root
	CALLED_CUT = 1 << 3,
	ARGV_CUT = 1 << 4,     // bytes of argv between head and tail are missing
	CWD_CUT = 1 << 5,
	PARENT_UNKNOWN = 1 << 6,
	PARENT_START = 1 << 7, // started by the container runtime
	ON_ROOT = 1 << 8,      // the file lies on the container's root mount
	OVERLAY = 1 << 9,
	UPPER = 1 << 10,
	LOWER = 1 << 11,
	LOWER_KNOWN = 1 << 12, // LOWER could be told on this kernel
	MEMFD = 1 << 13,
	SCRIPT = 1 << 14,      // execve named a script; the program is its interpreter
	TTY = 1 << 15,
	STDIO_SOCKET = 1 << 16,
	ENV_CUT = 1 << 17,     // part of the environment was not looked at
	HOST_MOUNTS = 1 << 18, // in the host's mount namespace although in the container's cgroup
	CHROOTED = 1 << 19,    // its root is not the container's
	EXE_UNKNOWN = 1 << 20, // of a socket: the program at it could not be told
	IDS_UNKNOWN = 1 << 21, // of a socket: who runs could not be told
	MOVED = 1 << 22,       // began in the container, and is in its cgroup no more
	ENTERED = 1 << 23,     // came from outside into its namespaces, or runs its files, and was never in its cgroup
};

#define PATH_BYTES 2048
#define NAME_BYTES 256
#define CALLED_BYTES 256
#define ARGV_HEAD 1024
#define ARGV_TAIL 256
#define CWD_BYTES 512
#define EXE_BYTES 256       // a power of two; a longer path is unknown to children
#define ENV_CHUNK 2048
#define ENV_CHUNKS 32
#define DEPTH 1024        // names and mounts of one path
#define PROCESSES 16384   // known without storage of their own
#define CGROUP_DEPTH 24   // from the root: a container lies higher
#define SOCKET_DEPTH 8    // as far up is looked for the container of a socket in a cgroup that was never met

// Every record begins with this; all integers little or big endian as the host is.
struct head {
	u64 at;            // CLOCK_MONOTONIC, ns
	u64 seq;           // from 1, without holes, per slot and ring
	u64 cgroup;        // id of the container's cgroup
	u64 session;       // 0: unknown
	u8 container[32];  // the 64 hex digits, packed
	u32 slot, pid, ppid, uid, gid, flags;
	u16 kind, pad;
	u32 pad2;
	u64 identity[2];   // by which the kernel would know it again; 0: not at all
};
struct exec_record {
	struct head head;
	u64 inode, size;
	u32 device, mode, nlink, loaders;
	u16 path, called, argv_head, argv_tail, cwd, parent; // bytes of each part, in this order behind the record
	u32 generation;
	u64 command[2];    // as head.identity, with how it was called
	u64 changed;       // ctime of the file, ns
};
struct socket_record {
	struct head head;
	u32 address[4];    // v4 in the first word
	u16 family, port, protocol; // port in host order; protocol as in the header, or one of enum protocol
	u16 exe, peer;     // bytes behind the record: the program's path, then the path of a local socket or what a name server said
	u16 pad[3];
	u64 inode;         // of the socket; 0: unknown
};
#define ANSWER_BYTES 512
struct answer_record { struct socket_record socket; u8 said[ANSWER_BYTES]; };

// 128 bits that stand for bytes.
struct digest { u64 word[2]; };

// Whom a process connected to last, where that is known. Read and written by who holds it; who does not get it does without.
struct call {
	u32 held, uid;
	u64 epoch, cgroup; // as in `recent`; epoch 0: nobody
	u32 to[4];
	u16 family, port, protocol, pad;
	u32 place, pad2;   // in totals.counts
};

// Where a task comes from, handed on at fork: an orphan keeps its session, and a program its parent.
struct place { u64 cgroup; u8 container[32]; }; // cgroup 0: of no container
struct lineage {
	u64 session;
	struct place place;
	u32 flags;         // MAIN, PARENT_UNKNOWN (no exe), ENTERED
	u32 exe_bytes;
	struct digest exe_digest;
	u8 exe[EXE_BYTES]; // components from the file up to the root, each NUL-ended
	u64 started;       // a process id is given again
	struct call call;  // of this process and program: neither handed on nor kept over an exec
};
struct container_state {
	u64 main_session;
	u32 root_device, pad;
	u64 at;            // where its cgroup lies in memory; 0: nobody was met right there, 1: userland has
	u64 due[KINDS];    // by kind: when what was sent is worked off (budget.h)
};
struct stretch { u64 from, to, count; }; // CLOCK_MONOTONIC, ns
struct losses { struct stretch of[CAUSES][KINDS]; u8 container[32]; };
struct scratch { u32 busy, pad; u8 bytes[16384]; };
#define SCRATCH_MASK 8191       // where a part may begin; no part is longer than the rest
#define PARENT_AT 12288       // in the scratch: the path of the parent's program, until the others are there
#define HASHED_BYTES 4096
#define QUIET_NS 2000000000ULL // so long without a loss, and the next one begins another stretch

struct { __uint(type, BPF_MAP_TYPE_RINGBUF); __uint(max_entries, 1 << 23); } programs SEC(".maps");
struct { __uint(type, BPF_MAP_TYPE_RINGBUF); __uint(max_entries, 1 << 21); } sockets SEC(".maps");
struct { __uint(type, BPF_MAP_TYPE_TASK_STORAGE); __uint(map_flags, BPF_F_NO_PREALLOC); __type(key, int); __type(value, struct lineage); } lineages SEC(".maps");
// A cgroup's id is never used again and a cgroup2 has no rename: what was once read of it stays true.
struct { __uint(type, BPF_MAP_TYPE_LRU_HASH); __uint(max_entries, 4096); __type(key, u64); __type(value, struct place); } places SEC(".maps");
struct { __uint(type, BPF_MAP_TYPE_LRU_HASH); __uint(max_entries, 4096); __type(key, u64); __type(value, struct container_state); } containers SEC(".maps");
// What a container has of its own beside its cgroup, by which whoever comes from outside is known. Numbers are used again as soon as they are free, so it
// counts only while somebody is in that cgroup; userland takes out those of containers that are gone.
enum bound { MOUNTS, PIDS, FILES };
struct bound_key { u32 kind, number; };
struct { __uint(type, BPF_MAP_TYPE_LRU_HASH); __uint(max_entries, 12288); __type(key, struct bound_key); __type(value, struct place); } bounds SEC(".maps");
struct { __uint(type, BPF_MAP_TYPE_HASH); __uint(max_entries, 1024); __uint(map_flags, BPF_F_NO_PREALLOC); __type(key, u64); __type(value, struct losses); } lost SEC(".maps");
struct { __uint(type, BPF_MAP_TYPE_PERCPU_ARRAY); __uint(max_entries, 2); __type(key, u32); __type(value, struct scratch); } scratches SEC(".maps");

// What was reported and is only counted from then on: its place in `totals.counts`. Userland alone remembers and forgets, so nothing is evicted with its count.
#define KNOWN 16384
struct { __uint(type, BPF_MAP_TYPE_HASH); __uint(max_entries, KNOWN); __uint(map_flags, BPF_F_NO_PREALLOC); __type(key, struct digest); __type(value, u32); } known SEC(".maps");

// Set by userland before the load.
const volatile struct {
	u32 host_mounts;       // inode of the host's mount namespace
	u32 host_pids;         // inode of the host's pid namespace
	u64 key[2];            // of the hashes: random
	u64 ring_bytes[RINGS];
	u64 credit_ns[RINGS];  // as much work may a container owe of each kind while the ring is empty …
	u64 byte_ns[RINGS];    // … and each byte of a record is so much
} settings SEC(".rodata.settings") = {};

// Read in place by userland. A slot is a CPU; hosts with more CPUs than slots share them.
#define SLOTS 512
struct slot { u64 made[RINGS]; u64 known; u64 pad[5]; };
#define MINUTE_NS 60000000000ULL
struct count { u64 times[2], last; }; // in even minutes and in odd ones, and when last (CLOCK_MONOTONIC, ns)
struct {
	struct slot slots[SLOTS];
	u64 lost[KINDS];           // by kind
	u64 lost_elsewhere[KINDS]; // of these: no room in `lost` to say whose
	u32 scanned;               // userland has told of what ran before: from now on a container without a main session has none
	u32 pad;
	u64 epoch;                 // moved on by userland when anything was forgotten
	u64 even_minute;           // when the last even minute of the time of day began, CLOCK_MONOTONIC, ns: userland keeps it
	struct count counts[KNOWN];
} totals;
