// Sessions and parents: given at the first exec that comes from outside a container, handed on at fork, never derived again.
#pragma once
#include "whose.h"

// What is known of each process, by process id. Its room is made beforehand: what a fork costs here is a third of what storage for the new task costs,
// which is made at each fork and given back long after the exit. Gone at the exit of the last thread; what a number stood for before is known by the start.
struct { __uint(type, BPF_MAP_TYPE_HASH); __uint(max_entries, PROCESSES); __type(key, u32); __type(value, struct lineage); } processes SEC(".maps");

// When a process started, in the clock ticks of /proc/<pid>/stat: userland tells of those that ran before.
static __always_inline u64 started_at(struct task_struct *task) { return task->group_leader->start_boottime / 10000000; }

static __always_inline struct lineage *lineage_with_room(struct task_struct *task) {
	u32 pid = task->tgid;
	struct lineage *lineage = bpf_map_lookup_elem(&processes, &pid);
	return lineage && lineage->started == started_at(task) ? lineage : 0;
}

// What userland told of a process that ran before and found no room lies at its first thread alone.
static __always_inline struct lineage *lineage_of(struct task_struct *task) {
	struct lineage *lineage = lineage_with_room(task);
	if (lineage) return lineage;
	lineage = bpf_task_storage_get(&lineages, task, 0, 0);
	if (lineage) return lineage;
	struct task_struct *leader = task->group_leader;
	return leader == task ? 0 : bpf_task_storage_get(&lineages, leader, 0, 0);
}

// A process begins with a copy of this. Where there are more processes than room, its own storage holds it.
static __always_inline struct lineage *set_first(struct task_struct *task, const struct lineage *from) {
	u32 pid = task->tgid;
	struct lineage *lineage = 0;
	if (bpf_map_update_elem(&processes, &pid, from, BPF_ANY) == 0) lineage = bpf_map_lookup_elem(&processes, &pid);
	if (!lineage) {
		lineage = bpf_task_storage_get(&lineages, task, 0, BPF_LOCAL_STORAGE_GET_F_CREATE);
		if (lineage) __builtin_memcpy(lineage, from, sizeof *lineage);
	}
	if (!lineage) return 0;
	lineage->started = started_at(task);
	lineage->call.held = 0;
	lineage->call.epoch = 0;
	return lineage;
}

SEC("tp_btf/sched_process_fork")
int BPF_PROG(on_fork, struct task_struct *parent, struct task_struct *child) {
	struct lineage *from = lineage_of(parent);
	if (!from) return 0;
	if (child->tgid == parent->tgid && lineage_with_room(parent)) return 0; // a thread: the process has it
	set_first(child, from);
	return 0;
}

SEC("tp_btf/sched_process_exit")
int BPF_PROG(on_exit, struct task_struct *task) {
	u32 pid = task->tgid;
	if (task->signal->live.counter == 0) bpf_map_delete_elem(&processes, &pid);
	return 0;
}

// What a task does is its container's wherever it was moved to: of one that began in a container the cgroup says nothing more.
static __always_inline struct place *place_of_task(struct task_struct *task, struct lineage *lineage, u32 *flags) {
	struct place *place = place_of(task->cgroups->dfl_cgrp);
	if (!lineage || lineage->place.cgroup == 0 || (place && place->cgroup == lineage->place.cgroup)) return place;
	*flags |= lineage->flags & ENTERED ? ENTERED : MOVED;
	return &lineage->place;
}

// The innermost pid namespace of a task, and which one it is in it; 0 in the host's own.
static __always_inline u32 pids_of(struct task_struct *task, int *number) {
	struct pid *pid = task->thread_pid;
	u32 level = pid->level, inum = 0;
	if (level == 0 || level > 32) return 0;
	struct pid_namespace *ns = 0;
	u64 upid = number_of(pid) + bpf_core_field_offset(struct pid, numbers) + level * bpf_core_type_size(struct upid);
	bpf_probe_read_kernel(number, sizeof *number, (void *)(upid + bpf_core_field_offset(struct upid, nr)));
	bpf_probe_read_kernel(&ns, sizeof ns, (void *)(upid + bpf_core_field_offset(struct upid, ns)));
	if (ns) inum = BPF_CORE_READ(ns, ns.inum);
	return inum == settings.host_pids ? 0 : inum;
}

static __always_inline void set_bound(enum bound kind, u32 number, struct place *place) {
	struct bound_key key = { kind, number };
	bpf_map_update_elem(&bounds, &key, place, BPF_ANY);
}

// Whether somebody is in its cgroup. What lies there may be another by now: then its id is another, too.
static __always_inline int is_inhabited(struct place *place) {
	u64 id = place->cgroup;
	struct container_state *state = bpf_map_lookup_elem(&containers, &id);
	if (!state || state->at == 0) return 0;
	if (state->at == 1) return 1;
	struct cgroup *cgroup = (void *)state->at;
	if ((u64)BPF_CORE_READ(cgroup, kn, id) != id) return 0;
	if (bpf_core_field_exists(struct cgroup_subsys_state, nr_populated_csets))
		return BPF_CORE_READ(cgroup, self.nr_populated_csets) > 0 || BPF_CORE_READ(cgroup, self.nr_populated_children) > 0;
	struct cgroup___counts_csets *older = (void *)cgroup;
	return BPF_CORE_READ(older, nr_populated_csets) > 0 || BPF_CORE_READ(older, nr_populated_domain_children) > 0 ||
		BPF_CORE_READ(older, nr_populated_threaded_children) > 0;
}

static __always_inline struct place *bound_of(enum bound kind, u32 number) {
	struct bound_key key = { kind, number };
	struct place *place = bpf_map_lookup_elem(&bounds, &key);
	return place && is_inhabited(place) ? place : 0;
}

// A session begins: the container's own if it is its first process, else somebody's `docker exec`.
static __always_inline void open_session(struct task_struct *task, struct place *place, struct container_state *state, struct lineage *lineage) {
	lineage->session = bpf_ktime_get_ns() << 8 | (bpf_get_smp_processor_id() & 255);
	int number = 0;
	u32 pids = pids_of(task, &number);
	int main = pids != 0 && number == 1;
	if (!main && state && totals.scanned && !state->main_session) { // it shares a pid namespace, with the host or with another
		struct bound_key key = { PIDS, pids };
		struct place *first = pids ? bpf_map_lookup_elem(&bounds, &key) : 0;
		main = pids == 0 || (first && first->cgroup != place->cgroup);
	}
	if (main && state) state->main_session = lineage->session;
	lineage->flags = main ? MAIN : 0;
}
