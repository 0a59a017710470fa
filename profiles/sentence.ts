import type { Behaviour, Connect, Exec, Send, Setting, Write } from '../proto/behaviour.js';
import type { Tampered } from '../proto/records.js';
import { type Facts, noFacts } from './facts.js';
import { removedField } from './match/refusing.js';
import type { Reason } from './reason.js';
import { settingShown } from './setting-value.js';
import type { Verdict } from './verdict.js';

/** The alert in one sentence: who did what, and what is wrong with it. Never quotes a command line, which may hold secrets. */
export function alertSentence(behaviour: Behaviour, reason: Reason, verdict?: Verdict, facts: Facts = noFacts): string {
  if (reason === 'image-tampered' && facts.tampered) return `${whatHappened(behaviour)}${tampering(facts.tampered)}.`;
  return `${whatHappened(behaviour)}${wasRemoved(verdict) ? ', which a person took out of the profile' : whyTold(behaviour, reason, verdict)}.`;
}

/** Its layers are no longer what they were: where, in what, and how much more there is. */
function tampering({ layer, at, path, differs, count }: Tampered): string {
  const more = count > 1 ? `, and ${count - 1} more` : '';
  return `, whose layers on this host are not what they were: ${path} in layer ${at} (${layer.slice(0, 19)}): ${differs}${more}`;
}

function wasRemoved(verdict: Verdict | undefined): boolean {
  return verdict?.kind === 'deviation' && verdict.differs.includes(removedField);
}

function whatHappened(behaviour: Behaviour): string {
  const session = 'session' in behaviour && behaviour.session === 'exec';
  switch (behaviour.kind) {
    case 'exec':
      return `${starter(behaviour)} started ${program(behaviour)}`;
    case 'connect':
      return `${actor(behaviour.exe, session)} connected to ${destination(behaviour)}`;
    case 'send':
      return `${actor(behaviour.exe, session)} sent to ${destination(behaviour)}`;
    case 'listen':
      return `${actor(behaviour.exe, session)} listens on ${port(behaviour)}`;
    case 'inbound':
      return `${caller(behaviour.peer)} called ${port(behaviour)}`;
    case 'socket':
      return `${actor(behaviour.exe, session)} opened a ${behaviour.protocol ?? ''} socket`.replace('  ', ' ');
    case 'write':
      return writing(behaviour);
    case 'settings':
      return `The container was started with ${behaviour.setting ?? 'a setting'}${settingValue(behaviour)}`;
    case 'image':
      return `The workload runs image ${behaviour.repository || behaviour.id || 'of unknown name'}`;
  }
}

function whyTold(behaviour: Behaviour, reason: Reason, verdict: Verdict | undefined): string {
  switch (reason) {
    case 'unlisted-program':
      return unlistedProgram(behaviour, verdict);
    case 'unlisted-parent':
      return ', a program that the profile lists under another parent';
    case 'unlisted-user':
      return `${asUser(behaviour)}, a user that the profile does not list for it`;
    case 'unlisted-script':
      return behaviour.kind === 'exec' && behaviour.script === 'inline'
        ? ', which the profile does not list for it'
        : ', a script that the profile does not list';
    case 'drift':
      return `, a ${scriptOrProgram(behaviour)} that is not in the image`;
    case 'from-memory':
      return `, a ${scriptOrProgram(behaviour)} that exists only in memory`;
    case 'from-mount':
      return `, a ${scriptOrProgram(behaviour)} on a mount that the profile does not list`;
    case 'deleted-file':
      return `, a ${scriptOrProgram(behaviour)} whose file has been deleted`;
    case 'session':
      return '';
    case 'unattributed':
      return 'session' in behaviour && behaviour.session === 'entered'
        ? ', in the container or from its files'
        : ', outside of the container, out of whose cgroup it was moved';
    case 'intrusion-tool':
      return ', a tool that intruders use';
    case 'socket-shell':
      return ', with a network connection as its input or output';
    case 'unlisted-destination':
      return behaviour.kind === 'socket' ? ', which the profile does not list' : ', a destination that the profile does not list';
    case 'metadata-address':
      return ', where the cloud hands out credentials';
    case 'engine-socket':
      return ', the container engine itself';
    case 'unlisted-listener':
      return ', a port that the profile does not list for it';
    case 'unlisted-inbound':
      return ', and the profile does not list that caller';
    case 'unlisted-write':
      return ', and the profile does not list that';
    case 'executable-written':
      return behaviour.kind === 'write' && behaviour.path?.endsWith('/')
        ? ', executable ones that the profile does not list'
        : ', an executable file that the profile does not list';
    case 'settings-differ':
      return ', which the profile does not list';
    case 'dangerous-setting':
      return ', which opens the host to it';
    case 'new-image':
      return ', which nobody has approved for it';
    case 'image-tampered':
      return ', and its layers are not what was approved';
    case 'flood':
      return ', so often that the rest was only counted';
  }
}

/** Fields in which a listed program is used otherwise, in words; the program itself is unlisted where none is among them. */
const otherUse: Readonly<Record<string, string>> = {
  script: 'script',
  scriptFile: 'script',
  parent: 'parent',
  user: 'user',
};

function unlistedProgram(behaviour: Behaviour, verdict: Verdict | undefined): string {
  const differs = verdict?.kind === 'deviation' ? verdict.differs : [];
  if (differs.includes('loaders') && !differs.includes('exe') && behaviour.kind === 'exec' && behaviour.loaders?.length) {
    return ` with ${behaviour.loaders.join(', ')} set, which the profile does not list`;
  }
  if (differs.length === 1 && differs[0] === 'expiresAt') return ', a program whose place in the profile has expired';
  if (differs.length === 1 && differs[0] === 'phase') return ', a program that the profile lists for the start of a container only';
  if (differs.length === 1 && differs[0] === 'image') return ', a program that the profile lists for another image only';
  const others = [...new Set(differs.map(field => otherUse[field]))];
  if (others.length > 0 && others.every(word => word !== undefined)) return `, a listed program with another ${others.join(' and ')}`;
  return ', a program that the profile does not list';
}

function writing({ path, change }: Write): string {
  const below = path?.endsWith('/') === true;
  const what = path === undefined ? 'A file' : below ? `What is below ${path}` : path;
  if (change === 'removed') return `${what}, which the image has, was removed`;
  if (change === 'metadata') return `${what} has another owner, mode or capabilities than in the image`;
  return below ? `Files were written below ${path}` : `${what} was written`;
}

function starter({ parent, session }: Exec): string {
  if (session === 'exec') {
    return parent === undefined || parent === 'start' ? "A person's session" : `In a person's session, ${baseName(parent)}`;
  }
  if (session === 'entered') return 'Somebody on the host, past the engine,';
  if (session === 'health' && (parent === undefined || parent === 'start')) return 'The health check';
  if (parent === undefined) return 'A process';
  return parent === 'start' ? 'The container runtime' : baseName(parent);
}

function program(exec: Exec): string {
  const exe = exec.exe ?? 'a program of unknown path';
  const called = exec.applet && exec.applet !== baseName(exe) ? `${exe} as ${exec.applet}` : exe;
  if (exec.script === 'inline') return `${called} with code given to it directly`;
  return exec.script ? `${exec.script} with ${called}` : called;
}

function scriptOrProgram(behaviour: Behaviour): 'script' | 'program' {
  if (behaviour.kind !== 'exec' || !behaviour.script?.startsWith('/')) return 'program';
  return behaviour.file === 'image' || behaviour.file === 'metadata-changed' ? 'script' : 'program';
}

function asUser(behaviour: Behaviour): string {
  return behaviour.kind === 'exec' && behaviour.user !== undefined ? ` as user ${behaviour.user}` : '';
}

function actor(exe: string | undefined, session: boolean): string {
  const name = exe === undefined ? 'a process' : baseName(exe);
  return session ? `In a person's session, ${name}` : name === 'a process' ? 'A process' : name;
}

function destination({ protocol, peer, port: number, name }: Connect | Send): string {
  const who = peer?.startsWith('workload:') ? peer.slice('workload:'.length) : (peer ?? 'an unknown address');
  const named = name ? `${name} (${who})` : who;
  return protocol === 'unix' ? named : `${named} on ${port({ protocol, port: number })}`;
}

function port({ protocol, port: number }: { readonly protocol?: string | undefined; readonly port?: number | undefined }): string {
  return `${protocol ?? 'an unknown protocol'} port ${number ?? 'unknown'}`;
}

function caller(peer: string | undefined): string {
  if (peer === undefined) return 'An unknown caller';
  if (peer === 'any') return 'A caller from outside';
  return peer.startsWith('workload:') ? peer.slice('workload:'.length) : peer;
}

function settingValue({ setting = '', value }: Setting): string {
  return value === undefined ? '' : value === '' ? ' empty' : ` ${settingShown(setting, value)}`;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1) || path;
}
