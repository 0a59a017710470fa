/** Settings that hand a container the host, or a good part of it. */
const dangerous = [
  { setting: /^privileged$/, value: /^true$/ },
  {
    setting: /^(capabilities|capAdd)$/,
    value: /^(CAP_)?(ALL|SYS_ADMIN|SYS_MODULE|SYS_PTRACE|SYS_RAWIO|SYS_BOOT|BPF|PERFMON|NET_ADMIN|DAC_READ_SEARCH|MAC_ADMIN)$/i,
  },
  { setting: /^(pid|network|ipc|userns|uts|cgroupns)Mode$/, value: /^host$/ },
  { setting: /^securityOpt$/, value: /unconfined|label[:=]disable/ },
  { setting: /^maskedPaths$/, value: /^off$/ },
  { setting: /^devices$/, value: /./ },
  // `bind:<source>:<target>:rw`, by its source.
  { setting: /^mounts$/, value: /^bind:[^:]*\/(docker|containerd|podman|crio|kubelet)\.sock:/ },
  { setting: /^mounts$/, value: /^bind:\/(proc|sys|dev|etc|root|boot|run|var\/run|var\/lib\/docker|var\/lib\/containerd)?\/?:/ },
];
export function isDangerous({ setting, value }) {
  return setting !== undefined && value !== undefined && dangerous.some(rule => rule.setting.test(setting) && rule.value.test(value));
}
