// A program starts.
#pragma once
#include "lineage.h"
#include "paths.h"
#include "environment.h"
#include "identity.h"

static __always_inline struct scratch *take_scratch(void) {
	for (u32 i = 0; i < 2; i++) {
		u32 key = i;
		struct scratch *scratch = bpf_map_lookup_elem(&scratches, &key);
		if (scratch && __sync_val_compare_and_swap(&scratch->busy, 0, 1) == 0) return scratch;
	}
	return 0; // both are in use below this one on this CPU
}

// Sets what is known of where the file lies. Flags are kept in memory, not in a register: the verifier would follow every combination.
static __always_inline void set_file_flags(struct exec_record *record, struct inode *inode, struct mount *mount, const u8 *name) {
	if (inode->i_sb->s_magic == OVERLAYFS) {
		record->head.flags |= OVERLAY;
		struct dentry *upper = 0;
		if (bpf_core_type_exists(struct ovl_inode) && bpf_core_field_exists(struct ovl_inode, __upperdentry)) {
			struct ovl_inode *own = (void *)inode - bpf_core_field_offset(struct ovl_inode, vfs_inode);
			upper = BPF_CORE_READ(own, __upperdentry);
			if (bpf_core_field_exists(struct ovl_inode, oe)) {
				record->head.flags |= LOWER_KNOWN;
				if (BPF_CORE_READ(own, oe, __numlower) > 0) record->head.flags |= LOWER;
			} else if (bpf_core_field_exists(struct ovl_inode___before_6_5, lowerpath)) {
				struct ovl_inode___before_6_5 *older = (void *)own;
				record->head.flags |= LOWER_KNOWN;
				if (BPF_CORE_READ(older, lowerpath.dentry)) record->head.flags |= LOWER;
			}
		} else {
			// The overlay's types are not in this kernel's BTF; the upper dentry has always followed the inode.
			bpf_probe_read_kernel(&upper, sizeof upper, (void *)inode + bpf_core_type_size(struct inode));
		}
		if (upper) record->head.flags |= UPPER;
	}
	// On a mount of the kernel's own, where nothing has a path.
	long ns = (long)BPF_CORE_READ(mount, mnt_ns);
	if ((ns == 0 || (ns < 0 && ns > -4096)) && __builtin_memcmp(name, "memfd:", 6) == 0) record->head.flags |= MEMFD;
}

static __always_inline int is_socket(struct file *file) {
	return file && (BPF_CORE_READ(file, f_inode, i_mode) & S_IFMT) == S_IFSOCK;
}

static __always_inline u32 device_of(struct inode *inode) {
	u32 dev = inode->i_sb->s_dev;
	return (dev & 0xff) | (dev >> 20) << 8 | (dev & 0xfff00) << 12; // as stat has it
}

// Since Linux 6.13 the highest bit of the nanoseconds says that somebody has asked for them.
static __always_inline u64 changed_at(struct inode *inode) {
	if (bpf_core_field_exists(struct inode, i_ctime_sec))
		return inode->i_ctime_sec * 1000000000ULL + (inode->i_ctime_nsec & 0x7fffffff);
	struct inode___before_6_11 *older = (void *)inode;
	if (bpf_core_field_exists(struct inode___before_6_11, __i_ctime))
		return BPF_CORE_READ(older, __i_ctime.tv_sec) * 1000000000ULL + BPF_CORE_READ(older, __i_ctime.tv_nsec);
	struct inode___before_6_6 *oldest = (void *)inode;
	return BPF_CORE_READ(oldest, i_ctime.tv_sec) * 1000000000ULL + BPF_CORE_READ(oldest, i_ctime.tv_nsec);
}

// Head and, where it is longer, tail of argv; the record's flags say what is missing between them.
__noinline u32 append_argv(struct scratch *scratch, u32 at, u64 from, u64 to) {
	if (!scratch) return at;
	struct exec_record *record = (void *)scratch->bytes;
	u64 length = to > from ? to - from : 0;
	u64 head = length > ARGV_HEAD ? ARGV_HEAD : length;
	u64 tail = length - head > ARGV_TAIL ? ARGV_TAIL : length - head;
	if (bpf_probe_read_user(scratch->bytes + (at & SCRATCH_MASK), head, (void *)from) != 0) {
		record->head.flags |= ARGV_CUT;
		return at;
	}
	record->argv_head = head;
	at += head;
	if (tail == 0) return at;
	if (head + tail < length) record->head.flags |= ARGV_CUT;
	if (bpf_probe_read_user(scratch->bytes + (at & SCRATCH_MASK), tail, (void *)(to - tail)) != 0) {
		record->head.flags |= ARGV_CUT;
		return at;
	}
	record->argv_tail = tail;
	return at + tail;
}

static const struct lineage no_lineage;

// The lineage of a task that has none yet: of the runtime's making, of a parent in the same container, or of before this sensor began.
static __always_inline struct lineage *first_lineage(struct task_struct *task, struct task_struct *parent, int outside, struct place *place, struct container_state *state) {
	struct lineage *inherited = outside ? 0 : lineage_of(parent);
	struct lineage *lineage = inherited ? set_first(task, inherited) : set_first(task, &no_lineage);
	if (!lineage) return 0;
	if (inherited && lineage_of(parent) != inherited) inherited = 0; // it ended meanwhile: what was copied may be another's
	if (outside & ENTERED) {
		open_session(task, place, 0, lineage);
		lineage->flags = ENTERED;
	} else if (outside) open_session(task, place, state, lineage);
	else if (!inherited) {
		lineage->exe_bytes = 0;
		lineage->exe_digest.word[0] = lineage->exe_digest.word[1] = 0;
		lineage->session = state ? state->main_session : 0;
		lineage->flags = MAIN | PARENT_UNKNOWN;
	}
	lineage->place = *place;
	return lineage;
}

// From here on the program in the file is what this task's children are started by.
static __always_inline void set_program(struct lineage *lineage, struct exec_record *record, struct digest *digest) {
	u32 length = record->path;
	lineage->call.held = 0;
	lineage->call.epoch = 0;
	lineage->exe_bytes = 0;
	lineage->exe_digest.word[0] = lineage->exe_digest.word[1] = 0;
	lineage->flags |= PARENT_UNKNOWN;
	if ((record->head.flags & PATH_CUT) || length == 0 || length >= EXE_BYTES) return;
	barrier_var(length); // or the compiler drops the mask, which the verifier needs
	bpf_probe_read_kernel(lineage->exe, length & (EXE_BYTES - 1), record + 1);
	lineage->exe_bytes = length;
	lineage->exe_digest = *digest;
	lineage->flags &= ~PARENT_UNKNOWN;
}

// Only a program that was proven to be the image's own, wholly seen, and that opens no session can be known again: nothing of it changes unseen.
#define PROVEN (ON_ROOT | OVERLAY)
#define UNPROVEN (UPPER | PATH_CUT | MEMFD | SCRIPT | HOST_MOUNTS | ENV_CUT | OPENS | PARENT_UNKNOWN | CHROOTED)

__noinline int set_identity(struct scratch *scratch, struct digest *path, struct digest *parent) {
	if (!scratch || !path || !parent) return 0;
	struct exec_record *record = (void *)scratch->bytes;
	struct head *head = &record->head;
	if ((head->flags & (PROVEN | UNPROVEN)) != PROVEN || record->nlink == 0 || head->session == 0) return 0;
	struct hash h;
	hash_begin(&h, 96);
	hash_word(&h, (u64)head->flags << 32 | EXEC);
	hash_word(&h, head->cgroup);
	hash_word(&h, head->session);
	hash_word(&h, (u64)head->uid << 32 | head->gid);
	hash_word(&h, record->inode);
	hash_word(&h, record->size);
	hash_word(&h, (u64)record->device << 32 | record->generation);
	hash_word(&h, (u64)record->mode << 32 | record->loaders);
	hash_word(&h, path->word[0]);
	hash_word(&h, path->word[1]);
	hash_word(&h, parent->word[0]);
	hash_word(&h, parent->word[1]);
	hash_end(&h, head->identity);
	return 0;
}

// With the command line and the folder it was called in, which lie between the path and the end.
__noinline int set_command(struct scratch *scratch, u32 end) {
	if (!scratch) return 0;
	struct exec_record *record = (void *)scratch->bytes;
	u32 from = sizeof *record + record->path, length = end - from;
	if (record->head.identity[0] == 0 || length >= HASHED_BYTES) return 0;
	struct digest called = {};
	hash_bytes(scratch, from, length, &called);
	struct hash h;
	hash_begin(&h, 40);
	hash_word(&h, record->head.identity[0]);
	hash_word(&h, record->head.identity[1]);
	hash_word(&h, called.word[0]);
	hash_word(&h, called.word[1]);
	hash_word(&h, (u64)record->called << 32 | (u32)record->argv_head << 16 | record->argv_tail); // where one ends and the next begins
	hash_end(&h, record->command);
	return 0;
}

// The file's own path, whatever it was called, and what is known of the file. Where its parts go on behind it.
static __always_inline u32 set_file(struct scratch *scratch, struct linux_binprm *bprm, u64 namespace_root, u32 root_device) {
	struct exec_record *record = (void *)scratch->bytes;
	struct file *file = bprm->file;
	struct inode *inode = file->f_inode;
	struct walk walk = { .at = sizeof *record, .limit = sizeof *record + PATH_BYTES - NAME_BYTES, .namespace_root = namespace_root };
	walk.dentry = number_of(file->f_path.dentry);
	walk.vfsmount = number_of(file->f_path.mnt);
	walk_up(scratch, &walk);
	record->path = walk.at - sizeof *record;
	set_file_flags(record, inode, (void *)walk.mount, scratch->bytes + sizeof *record);
	if (walk.cut && !(record->head.flags & MEMFD)) record->head.flags |= PATH_CUT;
	if (bprm->interp != bprm->filename) record->head.flags |= SCRIPT;
	record->inode = inode->i_ino;
	record->generation = inode->i_generation;
	record->size = inode->i_size;
	record->mode = inode->i_mode;
	record->nlink = inode->i_nlink;
	record->device = device_of(inode);
	record->changed = changed_at(inode);
	// On the root mount, all of it and no folder below, and that is the one the container began with: another overlay over `/` proves nothing.
	struct mount *mount = (void *)walk.mount;
	int whole = BPF_CORE_READ(mount, mnt.mnt_root) == inode->i_sb->s_root;
	if (walk.cut == 0 && walk.above == 0 && whole && (root_device == 0 || root_device == record->device)) record->head.flags |= ON_ROOT;
	return walk.at;
}

// Whether a task's root is its container's: mounted right over the root of its namespace, which no path reaches. Since Linux 7 (nullfs) the
// kernel's first root lies between the two: then only the file system that the container began with, all of it, is no other one put over `/`.
static __always_inline int has_own_root(struct task_struct *task, u64 namespace_root, u32 root_device) {
	struct dentry *root = task->fs->root.dentry;
	struct vfsmount *mount = task->fs->root.mnt;
	if (root != mount->mnt_root) return 0;
	struct mount *at = (void *)(number_of(mount) - bpf_core_field_offset(struct mount, mnt));
	u64 above = (u64)BPF_CORE_READ(at, mnt_parent);
	if ((u64)at == namespace_root || above == namespace_root) return 1;
	if ((u64)BPF_CORE_READ((struct mount *)above, mnt_parent) != namespace_root) return 0;
	struct inode *inode = root->d_inode;
	return root == inode->i_sb->s_root && root_device == device_of(inode);
}

// What is not the file's: its terminal, its input and output, its root.
static __always_inline void set_surroundings(struct exec_record *record, struct task_struct *task, u64 namespace_root, u32 root_device) {
	if (!has_own_root(task, namespace_root, root_device)) record->head.flags |= CHROOTED;
	if (task->signal->tty) record->head.flags |= TTY;
	struct file *stdio[2] = {};
	bpf_probe_read_kernel(stdio, sizeof stdio, task->files->fdt->fd);
	if (is_socket(stdio[0]) || is_socket(stdio[1])) record->head.flags |= STDIO_SOCKET;
}

// How it was called, behind its path: the name given, argv, and the working directory.
static __always_inline u32 append_command(struct scratch *scratch, u32 at, struct task_struct *task, struct linux_binprm *bprm, u64 namespace_root) {
	struct exec_record *record = (void *)scratch->bytes;
	long n = bpf_probe_read_kernel_str(scratch->bytes + (at & SCRATCH_MASK), CALLED_BYTES, bprm->filename);
	if (n < 0) n = 0;
	if (n == CALLED_BYTES) record->head.flags |= CALLED_CUT;
	record->called = n;
	at += n;
	struct mm_struct *mm = task->mm;
	at = append_argv(scratch, at, mm->arg_start, mm->arg_end);
	struct walk walk = { .at = at, .limit = at + CWD_BYTES - NAME_BYTES, .namespace_root = namespace_root };
	walk.dentry = number_of(task->fs->pwd.dentry);
	walk.vfsmount = number_of(task->fs->pwd.mnt);
	walk_up(scratch, &walk);
	record->cwd = walk.at - at;
	if (walk.cut) record->head.flags |= CWD_CUT;
	return walk.at;
}

// Who started it, and whose it is; it is what its own children are started by from now on. The digest is that of its path, then of its parent's.
static __always_inline u32 set_lineage(struct exec_record *record, struct lineage *lineage, u32 opens, struct digest *digest, u8 *parent) {
	u32 length = 0;
	struct digest own = *digest;
	digest->word[0] = digest->word[1] = 0;
	if (opens) record->head.flags |= OPENS | (opens & ENTERED ? PARENT_UNKNOWN : PARENT_START);
	else if (!lineage || (lineage->flags & PARENT_UNKNOWN)) record->head.flags |= PARENT_UNKNOWN;
	else {
		length = lineage->exe_bytes & (EXE_BYTES - 1);
		bpf_probe_read_kernel(parent, length, lineage->exe);
		*digest = lineage->exe_digest;
	}
	if (!lineage) return length;
	record->head.session = lineage->session;
	record->head.flags |= lineage->flags & MAIN;
	set_program(lineage, record, &own);
	return length;
}

// A container's first program: what is its own from now on. A pid namespace that it shares is that of another.
static __always_inline void begin_container(struct task_struct *task, struct place *place, struct container_state *state, u32 mounts) {
	state->root_device = device_of(task->fs->root.dentry->d_inode);
	int number = 0;
	u32 pids = pids_of(task, &number);
	if (mounts) set_bound(MOUNTS, mounts, place);
	if (pids && number == 1) set_bound(PIDS, pids, place);
	set_bound(FILES, state->root_device, place);
}

// Whose namespaces a process of no container is in, or whose file it runs: somebody entered from the host, or a container has made the host run its file.
static __always_inline struct place *entered(struct task_struct *task, struct linux_binprm *bprm, u32 mounts) {
	int number;
	u32 pids = pids_of(task, &number);
	struct place *place = mounts ? bound_of(MOUNTS, mounts) : 0;
	if (!place && pids) place = bound_of(PIDS, pids);
	if (place) return place;
	struct inode *inode = bprm->file->f_inode;
	return inode->i_sb->s_magic == OVERLAYFS ? bound_of(FILES, device_of(inode)) : 0;
}

SEC("tp_btf/sched_process_exec")
int BPF_PROG(on_exec, struct task_struct *task, int old_pid, struct linux_binprm *bprm) {
	struct lineage *lineage = lineage_of(task);
	u32 outside = 0;
	struct place *place = place_of_task(task, lineage, &outside);
	struct mnt_namespace *mounts = task->nsproxy->mnt_ns;
	int in_host_mounts = mounts->ns.inum == settings.host_mounts;
	if (!place) {
		place = entered(task, bprm, in_host_mounts ? 0 : mounts->ns.inum);
		if (!place) return 0;
		outside = ENTERED;
	}
	struct container_state *state = state_of(place);
	u64 namespace_root = number_of(mounts->root);
	struct task_struct *parent = task->real_parent;
	u32 opens = 0;
	if (!lineage) {
		if (outside) opens = outside;
		else {
			struct place *parents = place_of(parent->cgroups->dfl_cgrp);
			// A parent that no program of the container has started and that sees the host's files is the runtime's, which may work within the cgroup.
			opens = !parents || parents->cgroup != place->cgroup || (!lineage_of(parent) && parent->nsproxy->mnt_ns->ns.inum == settings.host_mounts);
			if (opens && in_host_mounts) return 0; // the runtime's own `runc init` on its way into the container
		}
		lineage = first_lineage(task, parent, opens, place, state);
	}
	struct cgroup *cgroup = task->cgroups->dfl_cgrp;
	if (state && state->at <= 1 && cgroup->kn->id == place->cgroup) state->at = number_of(cgroup);
	if (opens == 1 && state && !state->root_device) begin_container(task, place, state, in_host_mounts ? 0 : mounts->ns.inum);

	struct scratch *scratch = take_scratch();
	if (!scratch) {
		__sync_fetch_and_add(&totals.slots[bpf_get_smp_processor_id() & (SLOTS - 1)].made[PROGRAMS], 1);
		lose(place, EXEC, FULL);
		return 0;
	}
	u32 loaders = loaders_of(scratch, task->mm->env_start, task->mm->env_end); // before the record: it reads into the same bytes
	struct exec_record *record = (void *)scratch->bytes;
	__builtin_memset(record, 0, sizeof *record);
	record->head.cgroup = place->cgroup;
	set_ids(&record->head, parent);
	record->loaders = loaders & ~LOADERS_CUT;
	if (loaders & LOADERS_CUT) record->head.flags |= ENV_CUT;
	record->head.flags |= outside;
	if (in_host_mounts) record->head.flags |= HOST_MOUNTS;
	u32 root_device = state ? state->root_device : 0;
	u32 at = set_file(scratch, bprm, namespace_root, root_device);
	set_surroundings(record, task, namespace_root, root_device);
	struct digest path = {}, parents;
	hash_bytes(scratch, sizeof *record, record->path, &path);
	parents = path;
	u32 parent_bytes = set_lineage(record, lineage, opens, &parents, scratch->bytes + PARENT_AT);
	set_identity(scratch, &path, &parents);
	if (is_known(record->head.identity)) goto done;

	at = append_command(scratch, at, task, bprm, namespace_root);
	set_command(scratch, at);
	if (is_known(record->command)) goto done;
	bpf_probe_read_kernel(scratch->bytes + (at & SCRATCH_MASK), parent_bytes & (EXE_BYTES - 1), scratch->bytes + PARENT_AT);
	record->parent = parent_bytes;
	at += parent_bytes;
	begin(&record->head, EXEC, PROGRAMS, place);
	if (!within_budget(state, EXEC, PROGRAMS, at)) lose(place, EXEC, BUDGET);
	else if (bpf_ringbuf_output(&programs, record, at & SCRATCH_MASK, 0) != 0) lose(place, EXEC, FULL);
done:
	scratch->busy = 0;
	return 0;
}
