import type { Entry } from './profile.js';

/** Settings that every guide to hardening containers would have otherwise, and what is wrong with each. What hands over the host is in `dangerous-settings.ts`. */
const weak: readonly { readonly setting: string; readonly value: RegExp; readonly says: (value: string) => string }[] = [
  { setting: 'user', value: /^0(:|$)/, says: () => 'runs as root' },
  { setting: 'noNewPrivileges', value: /^false$/, says: () => 'its programs may gain privileges (security_opt: no-new-privileges)' },
  { setting: 'readOnly', value: /^false$/, says: () => 'its file system is writable (read_only)' },
  { setting: 'memory', value: /^unlimited$/, says: () => 'its memory has no limit' },
  { setting: 'pids', value: /^unlimited$/, says: () => 'the number of its processes has no limit' },
  { setting: 'capabilities', value: /^default$/, says: () => "it keeps all of the engine's default capabilities (cap_drop: ALL)" },
  { setting: 'mounts', value: /^bind:.*:rw$/, says: value => `it may write to ${sourceOf(value)} of the host` },
  {
    setting: 'published',
    value: /^(0\.0\.0\.0|::):/,
    says: value => `port ${value.split('->')[1]} is published on every address of the host`,
  },
];

/** What of the listed settings should be otherwise, in words; empty where nothing is. */
export function hardeningOf(entries: readonly Entry[]): readonly string[] {
  const settings = entries.filter(entry => entry.kind === 'setting');
  const found = weak.flatMap(({ setting, value, says }) =>
    settings.filter(entry => entry.setting === setting && value.test(entry.value)).map(entry => says(entry.value)),
  );
  return [...new Set(found)];
}

/** `bind:<source>:<target>:rw` */
function sourceOf(mount: string): string {
  return mount.slice('bind:'.length).replace(/:[^:]*:rw$/, '');
}
