import type { Behaviour, Connect, Exec, Send, Setting, Write } from '../proto/behaviour.js';
import type { Tampered } from '../proto/records.js';
import { type Facts, noFacts } from './facts.js';
import { removedField } from './match/refusing.js';
import type { Reason } from './reason.js';
import { settingShown } from './setting-value.js';
import type { Verdict } from './verdict.js';
import { inEnglish, type Param, type Words, words } from './words/words.js';

/** The alert in one sentence: who did what, and what is wrong with it. Never quotes a command line, which may hold secrets. */
export function alertSentence(behaviour: Behaviour, reason: Reason, verdict?: Verdict, facts: Facts = noFacts): string {
  return inEnglish(alertWords(behaviour, reason, verdict?.kind === 'deviation' ? verdict.differs : [], facts));
}

/** The same in no language. `differs`: in what it is not as the nearest line of the profile is. */
export function alertWords(behaviour: Behaviour, reason: Reason, differs: readonly string[], facts: Facts = noFacts): Words {
  const { what, wrong } = partsOf(behaviour, reason, differs, facts);
  return wrong ? words('alert.told', { what, wrong }) : words('alert.only', { what });
}

/** That a container of an image runs that nobody has approved, while the profile learns. */
export function foreignImageWords(behaviour: Behaviour, reason: Reason, differs: readonly string[], facts: Facts = noFacts): Words {
  const { what, wrong } = partsOf(behaviour, reason, differs, facts);
  return words('alert.foreign', { what, wrong: wrong ?? '' });
}

function partsOf(behaviour: Behaviour, reason: Reason, differs: readonly string[], { tampered }: Facts) {
  const what = whatHappened(behaviour);
  if (reason === 'image-tampered' && tampered) return { what, wrong: tampering(tampered) };
  return { what, wrong: differs.includes(removedField) ? words('wrong.removed') : whyTold(behaviour, reason, differs) };
}

/** Its layers are no longer what they were: where, in what, and how much more there is. */
function tampering({ layer, at, path, differs, count }: Tampered): Words {
  const where = { path, at, layer: layer.slice(0, 19), differs };
  return count > 1 ? words('wrong.tampered-more', { ...where, n: count - 1 }) : words('wrong.tampered', where);
}

function whatHappened(behaviour: Behaviour): Words {
  const session = 'session' in behaviour && behaviour.session === 'exec';
  switch (behaviour.kind) {
    case 'exec':
      return words('did.exec', { who: starter(behaviour), program: program(behaviour) });
    case 'connect':
      return words('did.connect', { who: actor(behaviour.exe, session), where: destination(behaviour) });
    case 'send':
      return words('did.send', { who: actor(behaviour.exe, session), where: destination(behaviour) });
    case 'listen':
      return words('did.listen', { who: actor(behaviour.exe, session), port: port(behaviour) });
    case 'inbound':
      return words('did.inbound', { who: caller(behaviour.peer), port: port(behaviour) });
    case 'socket':
      return opening(actor(behaviour.exe, session), behaviour.protocol);
    case 'write':
      return writing(behaviour);
    case 'settings':
      return settingSeen(behaviour);
    case 'image':
      return imageSeen(behaviour.repository || behaviour.id);
  }
}

/** Undefined where the reason says nothing beyond what happened. */
function whyTold(behaviour: Behaviour, reason: Reason, differs: readonly string[]): Words | undefined {
  switch (reason) {
    case 'unlisted-program':
      return unlistedProgram(behaviour, differs);
    case 'unlisted-parent':
      return words('wrong.parent');
    case 'unlisted-user':
      return behaviour.kind === 'exec' && behaviour.user !== undefined
        ? words('wrong.as-user', { user: behaviour.user })
        : words('wrong.user');
    case 'unlisted-script':
      return behaviour.kind === 'exec' && behaviour.script === 'inline' ? words('wrong.inline') : words('wrong.script');
    case 'drift':
      return words('wrong.drift', { kind: scriptOrProgram(behaviour) });
    case 'from-memory':
      return words('wrong.from-memory', { kind: scriptOrProgram(behaviour) });
    case 'from-mount':
      return words('wrong.from-mount', { kind: scriptOrProgram(behaviour) });
    case 'deleted-file':
      return words('wrong.deleted-file', { kind: scriptOrProgram(behaviour) });
    case 'session':
      return undefined;
    case 'unattributed':
      return 'session' in behaviour && behaviour.session === 'entered' ? words('wrong.entered') : words('wrong.moved');
    case 'intrusion-tool':
      return words('wrong.intrusion-tool');
    case 'socket-shell':
      return words('wrong.socket-shell');
    case 'unlisted-destination':
      return words(behaviour.kind === 'socket' ? 'wrong.not-listed' : 'wrong.destination');
    case 'metadata-address':
      return words('wrong.metadata-address');
    case 'engine-socket':
      return words('wrong.engine-socket');
    case 'unlisted-listener':
      return words('wrong.listener');
    case 'unlisted-inbound':
      return words('wrong.caller');
    case 'unlisted-write':
      return words('wrong.write');
    case 'executable-written':
      return behaviour.kind === 'write' && behaviour.path?.endsWith('/') ? words('wrong.executables') : words('wrong.executable');
    case 'settings-differ':
      return words('wrong.not-listed');
    case 'dangerous-setting':
      return words('wrong.dangerous-setting');
    case 'new-image':
      return words('wrong.new-image');
    case 'image-tampered':
      return words('wrong.layers');
    case 'flood':
      return words('wrong.flood');
  }
}

/** Fields in which a listed program is used otherwise, in words; the program itself is unlisted where none is among them. */
const otherUse = new Map<string, Words>([
  ['script', words('use.script')],
  ['scriptFile', words('use.script')],
  ['parent', words('use.parent')],
  ['user', words('use.user')],
]);

function unlistedProgram(behaviour: Behaviour, differs: readonly string[]): Words {
  if (differs.includes('loaders') && !differs.includes('exe') && behaviour.kind === 'exec' && behaviour.loaders?.length)
    return words('wrong.loaders', { loaders: behaviour.loaders.join(', ') });
  if (differs.length === 1 && differs[0] === 'expiresAt') return words('wrong.expired');
  if (differs.length === 1 && differs[0] === 'phase') return words('wrong.phase');
  if (differs.length === 1 && differs[0] === 'image') return words('wrong.other-image');
  const others = differs.map(field => otherUse.get(field));
  if (others.length === 0 || others.includes(undefined)) return words('wrong.program');
  const uses = new Map(others.map(one => [one!.code, one!]));
  return words('wrong.other-use', { uses: [...uses.values()].reduce((a, b) => words('and', { a, b })) });
}

function opening(who: Param, protocol: string | undefined): Words {
  return protocol ? words('did.socket', { who, protocol }) : words('did.socket-unknown', { who });
}

function imageSeen(image: string | undefined): Words {
  return image ? words('did.image', { image }) : words('did.image-unknown');
}

function writing({ path, change }: Write): Words {
  const below = path?.endsWith('/') === true;
  const what = path === undefined ? words('file.some') : below ? words('file.below', { path }) : path;
  if (change === 'removed') return words('did.removed', { what });
  if (change === 'metadata') return words('did.metadata', { what });
  return below ? words('did.written-below', { path: path! }) : words('did.written', { what });
}

function starter({ parent, session }: Exec): Param {
  const byRuntime = parent === undefined || parent === 'start';
  if (session === 'exec') return byRuntime ? words('who.session') : words('who.in-session', { who: baseName(parent) });
  if (session === 'entered') return words('who.entered');
  if (session === 'health' && byRuntime) return words('who.health-check');
  if (parent === undefined) return words('who.process');
  return parent === 'start' ? words('who.runtime') : baseName(parent);
}

function program(exec: Exec): Param {
  const { exe, applet, script } = exec;
  const path = exe ?? words('program.unknown');
  const called =
    applet && applet !== baseName(exe ?? inEnglish(words('program.unknown'))) ? words('program.as', { program: path, applet }) : path;
  if (script === 'inline') return words('program.inline', { program: called });
  return script ? words('program.script', { script, program: called }) : called;
}

function scriptOrProgram(behaviour: Behaviour): Words {
  if (behaviour.kind !== 'exec' || !behaviour.script?.startsWith('/')) return words('kind.program');
  return words(behaviour.file === 'image' || behaviour.file === 'metadata-changed' ? 'kind.script' : 'kind.program');
}

function actor(exe: string | undefined, session: boolean): Param {
  const name = exe === undefined ? undefined : baseName(exe);
  if (session) return words('who.in-session', { who: name ?? words('who.some-process') });
  return name ?? words('who.process');
}

function destination({ protocol, peer, port: number, name }: Connect | Send): Param {
  const who = peer === undefined ? words('where.unknown') : withoutKind(peer);
  const named = name ? words('where.named', { name, where: who }) : who;
  return protocol === 'unix' ? named : words('where.port', { where: named, port: port({ protocol, port: number }) });
}

function port({ protocol, port: number }: { readonly protocol?: string | undefined; readonly port?: number | undefined }): Words {
  return words('port.of', { protocol: protocol ?? words('protocol.unknown'), port: number ?? words('port.unknown') });
}

function caller(peer: string | undefined): Param {
  if (peer === undefined) return words('who.unknown-caller');
  return peer === 'any' ? words('who.outside') : withoutKind(peer);
}

function settingSeen({ setting = '', value }: Setting): Words {
  const named = setting || words('setting.some');
  if (value === undefined) return words('did.setting', { setting: named });
  return value === ''
    ? words('did.setting-empty', { setting: named })
    : words('did.setting-value', { setting: named, value: String(settingShown(setting, value)) });
}

function withoutKind(peer: string): string {
  return peer.startsWith('workload:') ? peer.slice('workload:'.length) : peer;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1) || path;
}
