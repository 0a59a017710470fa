// The kernel fields that are read, and no others: libbpf relocates them on the running kernel (6.1 or later).
#pragma once
typedef __u8 u8;
typedef __u16 u16;
typedef __u32 u32;
typedef __u64 u64;
#define CORE __attribute__((preserve_access_index))

struct qstr { u32 len; const unsigned char *name; } CORE;
struct dentry;
struct super_block { u32 s_dev; unsigned long s_magic; struct dentry *s_root; } CORE;
struct timespec64 { long long tv_sec; long tv_nsec; } CORE;
struct inode { u16 i_mode; struct super_block *i_sb; unsigned long i_ino; unsigned int i_nlink; u32 i_generation; long long i_size, i_ctime_sec; u32 i_ctime_nsec; } CORE;
struct inode___before_6_11 { struct timespec64 __i_ctime; } CORE;
struct inode___before_6_6 { struct timespec64 i_ctime; } CORE;
struct dentry { struct dentry *d_parent; struct qstr d_name; struct inode *d_inode; } CORE;
struct vfsmount { struct dentry *mnt_root; } CORE;
struct mount { struct mount *mnt_parent; struct dentry *mnt_mountpoint; struct vfsmount mnt; struct mnt_namespace *mnt_ns; } CORE;
struct path { struct vfsmount *mnt; struct dentry *dentry; } CORE;
struct file { struct path f_path; struct inode *f_inode; } CORE;
struct linux_binprm { struct file *file; const char *filename; const char *interp; } CORE;
struct ovl_entry { unsigned int __numlower; } CORE;
struct ovl_inode { struct inode vfs_inode; struct dentry *__upperdentry; struct ovl_entry *oe; } CORE;
struct ovl_path { struct dentry *dentry; } CORE;
struct ovl_inode___before_6_5 { struct ovl_path lowerpath; } CORE;
struct kernfs_node { const char *name; u64 id; } CORE;
struct cgroup_subsys_state { int nr_populated_csets, nr_populated_children; } CORE;
struct cgroup {
	struct cgroup_subsys_state self;
	int level;
	struct kernfs_node *kn;
	struct cgroup *ancestors[];
} CORE;
// Before a kernel between 6.12 and 7.3 the cgroup counted them itself.
struct cgroup___counts_csets { int nr_populated_csets, nr_populated_domain_children, nr_populated_threaded_children; } CORE;
struct css_set { struct cgroup *dfl_cgrp; } CORE;
struct mm_struct { unsigned long arg_start, arg_end, env_start, env_end; } CORE;
struct ns_common { unsigned int inum; } CORE;
struct mnt_namespace { struct ns_common ns; struct mount *root; } CORE;
struct nsproxy { struct mnt_namespace *mnt_ns; } CORE;
struct fs_struct { struct path root, pwd; } CORE;
struct tty_struct;
struct live { int counter; } CORE;
struct signal_struct { struct tty_struct *tty; struct live live; } CORE;
struct fdtable { struct file **fd; } CORE;
struct files_struct { struct fdtable *fdt; } CORE;
struct pid_namespace { struct ns_common ns; } CORE;
struct upid { int nr; struct pid_namespace *ns; } CORE;
struct pid { unsigned int level; struct upid numbers[]; } CORE;
struct kuid { u32 val; } CORE;
struct cred { struct kuid uid; } CORE;
struct task_struct {
	struct task_struct *real_parent;
	struct css_set *cgroups;
	struct mm_struct *mm;
	struct task_struct *group_leader;
	int tgid;
	u64 start_boottime;
	u64 self_exec_id;
	struct nsproxy *nsproxy;
	struct fs_struct *fs;
	struct signal_struct *signal;
	struct files_struct *files;
	struct pid *thread_pid;
	const struct cred *cred;
} CORE;
struct in6 { u32 word[4]; };
struct sock_common { __be32 skc_daddr, skc_rcv_saddr; u16 skc_num, skc_family; struct in6 skc_v6_daddr, skc_v6_rcv_saddr; } CORE;
struct sock_cgroup_data { struct cgroup *cgroup; } CORE;
struct socket;
struct sock { struct sock_common __sk_common; struct sock_cgroup_data sk_cgrp_data; u16 sk_protocol; struct socket *sk_socket; } CORE;
struct socket_alloc { struct inode vfs_inode; } CORE;
struct sk_buff { struct sock *sk; } CORE;
struct sockaddr;
struct sockaddr_un { u16 sun_family; char sun_path[108]; } CORE;
struct bpf_sock_addr_kern { struct sockaddr *uaddr; u32 uaddrlen; } CORE; // 6.7 or later

#define OVERLAYFS 0x794c7630
#define S_IFMT 0170000
#define S_IFSOCK 0140000
#define AF_UNIX 1
#define AF_INET 2
#define AF_INET6 10
#define AF_PACKET 17
#define AF_XDP 44
#define SOCK_STREAM 1
#define SOCK_DGRAM 2
#define SOCK_RAW 3
#define TCP_ESTABLISHED 1
#define TCP_SYN_RECV 3
#define TCP_LISTEN 10

// A pointer as a number: what the verifier knows of it would keep it out of functions that are verified on their own.
static __always_inline u64 number_of(const void *pointer) {
	u64 number = 0;
	bpf_probe_read_kernel(&number, sizeof number, &pointer);
	return number;
}
