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

static __always_inline long append_name(struct scratch *scratch, u32 at, struct dentry *dentry) {
	return bpf_probe_read_kernel_str(scratch->bytes + (at & 4095), NAME_BYTES, BPF_CORE_READ(dentry, d_name.name));
}

// Appends the components of a path from the file up to the root of its mount namespace, each NUL-ended. Never a guess: `cut` says it ends early.
__noinline int walk_up(struct scratch *scratch, struct walk *walk) {
	if (!scratch || !walk) return 0;
	struct dentry *dentry = (void *)walk->dentry;
	struct mount *namespace_root = (void *)walk->namespace_root;
	struct mount *mount = (void *)walk->vfsmount - bpf_core_field_offset(struct mount, mnt);
	u32 at = walk->at, above = 0, cut = 1;
	walk->mount = (u64)mount;
	for (int i = 0; i < DEPTH; i++) {
		struct dentry *mount_root = BPF_CORE_READ(mount, mnt.mnt_root);
		if (dentry == mount_root) {
			if (mount == namespace_root) {
				cut = 0;
				break;
			}
			struct mount *up = BPF_CORE_READ(mount, mnt_parent);
			if (up == mount || !up) break; // detached
			dentry = BPF_CORE_READ(mount, mnt_mountpoint);
			mount = up;
			continue;
		}
		if (at > walk->limit) break;
		long n = append_name(scratch, at, dentry);
		if (n <= 1) break;
		at += n;
		if ((u64)mount != walk->mount) above++;
		struct dentry *parent = BPF_CORE_READ(dentry, d_parent);
		if (parent == dentry) break; // on no mount, such as a memfd: this was its one name
		dentry = parent;
	}
	walk->at = at;
	walk->above = above;
	walk->cut = cut;
	return 0;
}
