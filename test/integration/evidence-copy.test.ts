import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import t from 'tap';
import { ProcFs } from '../../agent/proc.js';
import { evidenceId } from '../../agent/recycle/evidence.js';
import { EvidenceStore } from '../../agent/recycle/evidence-store.js';
import { readRecipient } from '../../proto/sealed.js';
import { runCli } from '../support/stack.js';

const root = mkdtempSync(join(tmpdir(), 'kg-copy-'));
t.teardown(() => rmSync(root, { recursive: true, force: true }));
const [mine, other, out, archive] = ['mine', 'other', 'out.tar', 'copy.tar'].map(name => join(root, name)) as [
  string,
  string,
  string,
  string,
];
const keygen = async (file: string) => (await runCli(['evidence', 'keygen', '-o', file, '--json'])).lines[0];
const { publicKey, id: keyId } = await keygen(mine);
await keygen(other);

const id = evidenceId('1');
const upperDir = join(root, 'upper');
mkdirSync(join(upperDir, 'tmp'), { recursive: true });
writeFileSync(join(upperDir, 'tmp/tool'), 'left behind');
const stateDir = join(root, 'state');
await new EvidenceStore({ stateDir, recipient: readRecipient(publicKey.trim())! }).keep({
  proc: new ProcFs(),
  about: {
    ...{ id, order: '1', workload: 'shop/web', host: 'gone', container: { id: 'c'.repeat(64), name: 'web-1', image: 'i' } },
    ...{ at: '2026-11-29T00:00:00.000Z', expiresAt: '2026-12-29T00:00:00.000Z' },
  },
  live: { processes: [], sockets: [] },
  observations: [],
  upperDir,
});
const copy = join(root, 'backup of the host');
renameSync(join(stateDir, 'evidence', id), copy);
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const open = (...args: readonly string[]) => runCli(['evidence', 'open', ...args, '--json', '--state-dir', join(root, 'nothing')]);
const tool = sha(Buffer.from('left behind'));

t.test('what lies in a copy is shown and taken along with the private key alone', async t => {
  const shown = await open(copy, '--key', mine);
  t.match(shown, { code: 0, lines: [{ id, workload: 'shop/web', host: 'gone', order: '1', sealedFor: keyId }] }, shown.stderr);
  t.match(
    shown.lines[0].changed.find((one: { path: string }) => one.path === '/tmp/tool'),
    { type: 'file', bytes: 11, sha256: tool },
  );
  t.equal(shown.lines[0].sha256, sha(readFileSync(join(copy, 'manifest.sealed'))), 'by this it is compared with the report');
  t.match(await runCli(['evidence', 'open', copy, '--key', mine]), { code: 0, stdout: /\/tmp\/tool 11 B/ });

  execFileSync('tar', ['-cf', archive, '-C', root, 'backup of the host']);
  t.match(await open(archive, '--key', mine, '-o', out), { code: 0, lines: [{ id, file: out, files: 1 }] });
  t.equal(execFileSync('tar', ['-xOf', out, `${id}/files/${tool}`]).toString(), 'left behind');
  t.match(await open(out), { code: 0, lines: [{ id, changed: shown.lines[0].changed }] }, 'what was taken along needs no key any more');
});

t.test('what it is not opened for, and the way out', async t => {
  const changed = (name: string, change: (folder: string) => void) => {
    const folder = join(root, name);
    cpSync(copy, folder, { recursive: true });
    change(folder);
    return folder;
  };
  const fileIn = (folder: string) => join(folder, 'files', readdirSync(join(folder, 'files'))[0]!);
  const flipped = (file: string) => {
    const bytes = readFileSync(file);
    bytes[bytes.length - 1]! ^= 1;
    writeFileSync(file, bytes);
  };
  const both = join(root, 'both.tar');
  execFileSync('tar', ['-cf', both, '-C', root, 'backup of the host', basename(changed('second', () => {}))]);
  const empty = join(root, 'empty');
  mkdirSync(empty);
  const withKey = ['--key', mine];
  const rows: readonly (readonly [title: string, args: readonly string[], code: number, says: RegExp])[] = [
    ['no key', [copy], 77, /"no-key".*the manifest in .* is sealed for the key .*--key FILE/],
    ['another key', [copy, '--key', other], 77, /"wrong-key"/],
    ['nothing there', [join(root, 'no'), ...withKey], 3, /"no-evidence".*there is no .*name a folder ev-/],
    ['another folder', [empty, ...withKey], 3, /"no-evidence".*in .* is no manifest.sealed/],
    ['no archive', [mine, ...withKey], 3, /"no-evidence".*mine/],
    ['several', [both, ...withKey], 64, /"ambiguous".*unpack it/],
    ['a manifest that was changed', [changed('a', folder => flipped(join(folder, 'manifest.sealed'))), ...withKey], 1, /"hash-wrong"/],
    [
      'a manifest that was changed with its hash',
      [
        changed('b', folder => {
          flipped(join(folder, 'manifest.sealed'));
          writeFileSync(join(folder, 'sha256'), sha(readFileSync(join(folder, 'manifest.sealed'))));
        }),
        ...withKey,
      ],
      1,
      /"changed".*after it was sealed/,
    ],
    [
      'a content that was changed',
      [changed('c', folder => flipped(fileIn(folder))), ...withKey, '-o', join(root, 'c.tar')],
      1,
      /"hash-wrong"/,
    ],
    [
      'a content that is missing',
      [changed('d', folder => rmSync(fileIn(folder))), ...withKey, '-o', join(root, 'd.tar')],
      1,
      /"cut".*is missing/,
    ],
  ];
  for (const [title, args, code, says] of rows) {
    const ran = await open(...args);
    t.equal(ran.code, code, `${title}: ${ran.stderr}`);
    t.match(ran.stderr, says, title);
  }
  t.notOk(existsSync(join(root, 'c.tar')) || existsSync(join(root, 'd.tar')), 'nothing is written of what is not whole');
});
