// What the kernel tells: programs that start in containers, and the peers their sockets speak to.
//
// Built by setup/build-kernel.mjs; the object beside it is committed and rebuilt byte for byte by the tests.
#include <linux/bpf.h>
#include <bpf/bpf_core_read.h>
#include <bpf/bpf_endian.h>
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_tracing.h>
#include "kernel/types.h"
#include "kernel/records.h"
#include "kernel/whose.h"
#include "kernel/paths.h"
#include "kernel/environment.h"
#include "kernel/lineage.h"
#include "kernel/exec.h"
#include "kernel/datagrams.h"
#include "kernel/socket.h"
#include "kernel/packets.h"
#include "kernel/local.h"

char LICENSE[] SEC("license") = "Dual MIT/GPL";
