// The path of a file as its mount namespace has it.
#pragma once
#include "records.h"

// Where a walk begins (kernel addresses) and what it found. Functions that are not static are verified once, whoever calls them.
struct walk {
	u64 dentry, vfsmount, namespace_root; // in
	u64 mount;                            // out: the file's own mount
	u32 at, limit;                        // where the path is written, and past which byte no further name is begun
	u32 cut;                              // out: the path ends before the root of the namespace
	u32 above;                            // out: names that lie above the file's own mount, 0 for a file on the root mount
};

struct step { struct scratch *scratch; u64 dentry, mount, own, root; u32 at, limit, cut, above; };

static long walk_step(u64 index, struct step *step) {
	struct dentry *dentry = (void *)step->dentry;
	struct mount *mount = (void *)step->mount;
	if (dentry == BPF_CORE_READ(mount, mnt.mnt_root)) {
		if (step->mount == step->root) {
			step->cut = 0;
			return 1;
		}
		struct mount *up = BPF_CORE_READ(mount, mnt_parent);
		if (up == mount || !up) return 1; // detached
		step->dentry = (u64)BPF_CORE_READ(mount, mnt_mountpoint);
		step->mount = (u64)up;
		return 0;
	}
	if (step->at > step->limit) return 1;
	long n = bpf_probe_read_kernel_str(step->scratch->bytes + (step->at & SCRATCH_MASK), NAME_BYTES, BPF_CORE_READ(dentry, d_name.name));
	if (n <= 1) return 1;
	step->at += n;
	if (step->mount != step->own) step->above++;
	struct dentry *parent = BPF_CORE_READ(dentry, d_parent);
	if (parent == dentry) return 1; // on no mount, such as a memfd: this was its one name
	step->dentry = (u64)parent;
	return 0;
}

// Appends the components of a path from the file up to the root of its mount namespace, each NUL-ended. Never a guess: `cut` says it ends early.
__noinline int walk_up(struct scratch *scratch, struct walk *walk) {
	if (!scratch || !walk) return 0;
	struct step step = { .scratch = scratch, .dentry = walk->dentry, .root = walk->namespace_root, .at = walk->at, .limit = walk->limit, .cut = 1 };
	step.mount = step.own = walk->vfsmount - bpf_core_field_offset(struct mount, mnt);
	walk->mount = step.own;
	bpf_loop(DEPTH, walk_step, &step, 0);
	walk->at = step.at;
	walk->above = step.above;
	walk->cut = step.cut;
	return 0;
}
