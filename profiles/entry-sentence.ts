import type { Entry, OutboundEntry, ProcessEntry, WriteEntry } from './profile.js';
import { settingShown } from './setting-value.js';

/** An entry as one line that a person can read, e.g. `/usr/sbin/nginx, started by the runtime, as user 0`. */
export function sentenceOf(entry: Entry): string {
  const limits = [entry.image && `only in image ${entry.image}`, entry.expiresAt && `until ${entry.expiresAt}`].filter(Boolean);
  return [lineOf(entry), ...limits].join(', ');
}

function lineOf(entry: Entry): string {
  switch (entry.kind) {
    case 'process':
      return programLine(entry);
    case 'listen':
      return `${entry.exe ?? 'any program'} listens on ${entry.protocol} port ${entry.port}`;
    case 'inbound':
      return `${entry.from === 'any' ? 'anybody' : entry.from} may call ${entry.protocol} port ${entry.port}`;
    case 'outbound':
      return outboundLine(entry);
    case 'write':
      return writeLine(entry);
    case 'setting':
      return `${entry.setting} is ${entry.value === '' ? 'none' : settingShown(entry.setting, entry.value)}`;
  }
}

function programLine(entry: ProcessEntry): string {
  const parts = [entry.exe];
  if (entry.applet && !isNone(entry.applet)) parts.push(`as ${either(entry.applet)}`);
  if (entry.script && !isNone(entry.script)) parts.push(`running ${either(entry.script.map(s => (s === 'inline' ? 'inline code' : s)))}`);
  if (entry.file) parts.push(`from ${either(entry.file)}`);
  if (entry.scriptFile) parts.push(`its script from ${either(entry.scriptFile)}`);
  if (entry.hash) parts.push(`with content ${either(entry.hash.map(h => h.slice(0, 12)))}`);
  if (entry.loaders) parts.push(entry.loaders[0] === 'any' ? 'whatever its environment loads' : `with ${either(entry.loaders)} set`);
  if (entry.parent) parts.push(`started by ${either(entry.parent.map(p => (p === 'start' ? 'the runtime' : p)))}`);
  if (entry.user) parts.push(`as user ${either(entry.user.map(String))}`);
  if (entry.phase) parts.push('during startup');
  return parts.join(', ');
}

function writeLine({ path, new: isNew, executable, hash }: WriteEntry): string {
  const content = hash ? ` with content ${either(hash.map(one => one.slice(0, 12)))}` : '';
  return [`writes ${path}`, isNew ? 'new files only' : '', executable ? `programs${content}` : ''].filter(part => part !== '').join(', ');
}

function outboundLine({ exe, to, protocol, port }: OutboundEntry): string {
  const where = to === 'any' ? 'anywhere' : to;
  return `${exe ?? 'any program'} calls ${where} on ${protocol}${port === undefined ? '' : ` port ${port}`}`;
}

function isNone(list: readonly string[]): boolean {
  return list.length === 1 && list[0] === '';
}
function either(list: readonly string[]): string {
  return list.length === 0 ? 'nothing' : list.map(value => (value === '' ? 'none' : value)).join(' or ');
}
