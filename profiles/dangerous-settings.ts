import type { Setting } from '../proto/behaviour.js';

/** Folders of the host from which it runs and is ruled: who may read all of one knows its secrets, who may write into it is root there. */
const vital = 'proc|sys|dev|etc|root|boot|run|var\\/run|var\\/lib\\/(docker|containerd|kubelet)|usr|bin|sbin|lib\\w*';

/** Settings that hand a container the host, or a good part of it. */
const dangerous: readonly { readonly setting: RegExp; readonly value: RegExp }[] = [
  { setting: /^privileged$/, value: /^true$/ },
  {
    setting: /^(capabilities|capAdd)$/,
    value:
      /^(CAP_)?(ALL|SYS_ADMIN|SYS_MODULE|SYS_PTRACE|SYS_RAWIO|SYS_BOOT|SYS_TIME|SYSLOG|BPF|PERFMON|NET_ADMIN|DAC_READ_SEARCH|LINUX_IMMUTABLE|MAC_ADMIN|MAC_OVERRIDE|AUDIT_CONTROL|CHECKPOINT_RESTORE)$/i,
  },
  { setting: /^(pid|network|ipc|userns|uts)Mode$/, value: /^host$/ },
  { setting: /^(seccomp|apparmor|selinux)$/, value: /^unconfined$/ },
  { setting: /^securityOpt$/, value: /unconfined|label[:=]disable/ },
  { setting: /^maskedPaths$/, value: /^off$/ },
  { setting: /^devices$/, value: /./ },
  // `bind:<source>:<target>:rw`, by its source.
  { setting: /^mounts$/, value: /^bind:[^:]*\/(docker|containerd|podman|crio|cri-dockerd|buildkitd|kubelet)\.sock:/ },
  { setting: /^mounts$/, value: new RegExp(`^bind:\\/(${vital})?\\/?:`) },
  { setting: /^mounts$/, value: new RegExp(`^bind:\\/(${vital})\\/.*:rw$`) },
];

export function isDangerous({ setting, value }: Setting): boolean {
  return setting !== undefined && value !== undefined && dangerous.some(rule => rule.setting.test(setting) && rule.value.test(value));
}
