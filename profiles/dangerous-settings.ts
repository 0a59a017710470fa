import type { Setting } from '../proto/behaviour.js';

/** Settings that hand a container the host, or a good part of it. */
const dangerous: readonly { readonly setting: RegExp; readonly value: RegExp }[] = [
  { setting: /^privileged$/, value: /^true$/ },
  {
    setting: /^capabilities$/,
    value: /\b(CAP_)?(ALL|SYS_ADMIN|SYS_MODULE|SYS_PTRACE|SYS_RAWIO|SYS_BOOT|BPF|PERFMON|NET_ADMIN|DAC_READ_SEARCH|MAC_ADMIN)\b/i,
  },
  { setting: /^(pid|network|ipc|userns|uts|cgroupns)(Mode)?$/i, value: /^host$/ },
  { setting: /^security(Opt)?$/i, value: /unconfined|label[:=]disable/ },
  { setting: /^mounts?$/, value: /\b(docker|containerd|podman|crio)\.sock\b/ },
  { setting: /^mounts?$/, value: /(^|[\s,:=])\/(proc|sys|dev|etc|root|boot|var\/lib\/docker|var\/run|run)?\/?(:|,|\s|$)/ },
  { setting: /^devices?$/, value: /./ },
];

export function isDangerous({ setting, value }: Setting): boolean {
  return setting !== undefined && value !== undefined && dangerous.some(rule => rule.setting.test(setting) && rule.value.test(value));
}
