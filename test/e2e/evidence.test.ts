import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { extract } from 'tar-stream';
import { docker, makeImage } from '../support/image.js';
import { runCli, Stack, until } from '../support/stack.js';

const tag = `kgevidence${process.pid}`;
const image = `knowngood-test-evidence:${tag}`;
const label = `knowngood.test=${tag}`;
/** More than one part of what is read at a time. */
const large = 1_300_000;

/** Name → content of what is in an archive. */
async function entriesOf(file: string): Promise<ReadonlyMap<string, Buffer>> {
  const found = new Map<string, Buffer>();
  const tar = extract();
  tar.on('entry', ({ name }, stream, next) => {
    const chunks: Buffer[] = [];
    stream
      .on('data', chunk => chunks.push(chunk))
      .on('end', () => {
        found.set(name, Buffer.concat(chunks));
        next();
      });
  });
  const read = new Promise((done, failed) => tar.on('finish', done).on('error', failed));
  tar.end(readFileSync(file));
  await read;
  return found;
}

t.test(
  'what is kept of a retired container is listed, shown and taken along, each content held against its hash',
  { timeout: 240_000 },
  async t => {
    await makeImage(image, { applets: ['sh', 'sleep', 'nc', 'head'] });
    t.teardown(() => docker('image', 'rm', '-f', image));
    const folder = mkdtempSync(join(tmpdir(), 'kg-evidence-'));
    t.teardown(() => rmSync(folder, { recursive: true, force: true }));
    const stack = await Stack.start({ label, env: { KNOWNGOOD_CANARY: 'off', KNOWNGOOD_WALK: 'off' } });
    t.teardown(() => stack.stop());
    const text = (...args: readonly string[]) => runCli([...args, '--state-dir', stack.stateDir], stack.env);
    t.same(await stack.ok('evidence', 'list'), [], 'nothing yet');

    const container = await docker(
      'run',
      '-d',
      '--name',
      tag,
      '--label',
      label,
      '--label',
      'knowngood.workload=shop/web',
      image,
      'sleep',
      '100000',
    );
    t.teardown(() => docker('rm', '-f', tag).catch(() => undefined));
    await stack.settled();
    // Its session ends, and what it started stays.
    const intrude = `echo key > /etc/authorized; head -c ${large} /dev/urandom > /tmp/tool; sleep 91234 & nc -l -p 4444 & `;
    await docker('exec', container, 'sh', '-c', `{ ${intrude} } > /dev/null 2>&1 < /dev/null`);
    await stack.settled();
    const [recycled] = await stack.ok('recycle', tag, '--why', 'an intruder');
    t.match(recycled, { outcome: 'done', evidence: /^ev-[0-9a-f]{16}$/ });
    const id: string = recycled.evidence;

    await t.test('list', async t => {
      const listed = await stack.ok('evidence', 'list', '--since', '10m', '--workload', 'shop/web');
      t.match(listed, [
        {
          id,
          workload: 'shop/web',
          host: 'test-host',
          container: { id: container, name: tag },
          order: recycled.order,
          files: Number,
          truncated: false,
          sha256: /^[0-9a-f]{64}$/,
        },
      ]);
      t.equal(listed.length, 1);
      t.ok(listed[0].bytes >= large && listed[0].files >= 2 && listed[0].expiresAt > listed[0].at);
      t.same(await stack.ok('evidence', 'list', '--workload', 'shop/other'), []);
      t.match((await text('evidence', 'list')).stdout, new RegExp(`${id} +shop/web +test-host +${tag}`));
    });

    await t.test('show', async t => {
      const [shown] = await stack.ok('evidence', 'show', id);
      t.ok(
        shown.processes.some((one: { argv: string[] }) => one.argv.includes('91234')),
        'what ran',
      );
      t.match(shown.sockets, [{ state: 'listening', local: { port: 4444 } }]);
      const changed = new Map(shown.changed.map((one: { path: string }) => [one.path, one]));
      t.match(changed.get('/tmp/tool'), { type: 'file', bytes: large, sha256: /^[0-9a-f]{64}$/ });
      const { stdout } = await text('evidence', 'show', id);
      for (const words of [/processes \(\d+\)/, /listens on \S*:4444/, /\/etc\/authorized 4 B/, /\/tmp\/tool 1\.2 MiB/])
        t.match(stdout, words);
    });

    const archive = join(folder, 'new', 'intruder.tar');
    await t.test('export', async t => {
      t.match(await stack.ok('evidence', 'export', id, '-o', archive), [{ id, file: archive, files: Number }]);
      t.equal(statSync(archive).mode & 0o777, 0o600);
      const entries = await entriesOf(archive);
      const manifest = entries.get(`${id}/manifest.json`)!;
      t.equal(createHash('sha256').update(manifest).digest('hex'), entries.get(`${id}/sha256`)!.toString());
      const tool = JSON.parse(manifest.toString()).changed.find((one: { path: string }) => one.path === '/tmp/tool');
      const content = entries.get(`${id}/files/${tool.sha256}`)!;
      t.same([content.length, createHash('sha256').update(content).digest('hex')], [large, tool.sha256]);
      t.same(readdirSync(join(folder, 'new')), ['intruder.tar'], 'and nothing beside it');
    });

    await t.test('what is not there, or cannot be', async t => {
      for (const [args, code, error] of [
        [['show', 'ev-0123456789abcdef'], 3, 'no-evidence'],
        [['export', 'ev-0123456789abcdef', '-o', join(folder, 'none.tar')], 3, 'no-evidence'],
        [['show', '../../etc/passwd'], 64, 'usage'],
        [['list', '--since', 'yesterday'], 64, 'usage'],
        [['export', id, '-o', `${folder}/`], 64, 'usage'],
      ] as const) {
        const ran = await stack.kg('evidence', ...args);
        t.equal(ran.code, code, `${args.join(' ')}: ${ran.stderr}`);
        t.match(ran.stderr, `"code":"${error}"`);
      }
      t.notOk(existsSync(join(folder, 'none.tar')));
    });

    await t.test('what somebody changed since is not passed on', async t => {
      const kept = join(stack.stateDir, 'evidence', id);
      const [file] = readdirSync(join(kept, 'files')).sort(
        (a, b) => statSync(join(kept, 'files', b)).size - statSync(join(kept, 'files', a)).size,
      );
      appendFileSync(join(kept, 'files', file!), 'x');
      const changed = await stack.kg('evidence', 'export', id, '-o', join(folder, 'changed.tar'));
      t.same([changed.code, existsSync(join(folder, 'changed.tar'))], [1, false]);
      t.match(changed.stderr, /hash-wrong.*is not what was kept/);
      t.same(readdirSync(folder), ['new']);
      appendFileSync(join(kept, 'manifest.sealed'), ' ');
      t.match(await stack.kg('evidence', 'show', id), { code: 1, stderr: /hash-wrong.*the manifest of ev-/ });
    });
  },
);

t.test('sealed for a key that is not on the host: listed there, opened only with it', { timeout: 240_000 }, async t => {
  const sealing = `${tag}-sealed`;
  const picture = `knowngood-test-evidence:${sealing}`;
  await makeImage(picture, { applets: ['sh', 'sleep', 'head'] });
  t.teardown(() => docker('image', 'rm', '-f', picture));
  const folder = mkdtempSync(join(tmpdir(), 'kg-evidence-'));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  const keygen = (name: string) => runCli(['evidence', 'keygen', '-o', join(folder, name), '--json'], process.env);
  const [made] = (await keygen('mine')).lines;
  t.match(made, { id: /^[0-9a-f]{16}$/, file: join(folder, 'mine'), publicKey: /^kgev-\S{48}\n$/ });
  t.equal(statSync(join(folder, 'mine')).mode & 0o777, 0o600);
  t.match(await keygen('mine'), { code: 1, stderr: /file-exists/ });
  t.equal((await keygen('other')).code, 0);

  const env = { KNOWNGOOD_CANARY: 'off', KNOWNGOOD_WALK: 'off', KNOWNGOOD_EVIDENCE_FOR: made.publicKey.trim() };
  const stack = await Stack.start({ label: `knowngood.test=${sealing}`, env });
  t.teardown(() => stack.stop());
  const labels = ['--label', `knowngood.test=${sealing}`, '--label', 'knowngood.workload=shop/api'];
  const container = await docker('run', '-d', '--name', sealing, ...labels, picture, 'sleep', '100000');
  t.teardown(() => docker('rm', '-f', sealing).catch(() => undefined));
  await stack.settled();
  const intrude = `echo intruder-was-here > /tmp/note; head -c ${large} /dev/urandom > /tmp/tool; sleep 95678 &`;
  await docker('exec', container, 'sh', '-c', `{ ${intrude} } > /dev/null 2>&1 < /dev/null`);
  await stack.settled();
  const [{ evidence: id }] = await stack.ok('recycle', sealing, '--why', 'an intruder');
  const mine = ['--key', join(folder, 'mine')];

  const kept = join(stack.stateDir, 'evidence', id);
  const all = [kept, join(kept, 'files')].flatMap(at => readdirSync(at, { withFileTypes: true }).filter(one => one.isFile()));
  const onDisk = Buffer.concat(all.map(one => readFileSync(join(one.parentPath, one.name))));
  for (const inside of ['intruder-was-here', '/tmp/note', '95678']) t.notOk(onDisk.includes(inside), `${inside} is nowhere on the host`);

  t.match(await stack.ok('evidence', 'list'), [{ id, workload: 'shop/api', sealedFor: made.id, files: Number, order: /./ }]);
  const [told] = await stack.ok('evidence', 'show', id);
  t.match(told, { id, sealedFor: made.id, bytes: Number, container: { id: container } });
  t.notOk('processes' in told || 'changed' in told);
  t.match(await runCli(['evidence', 'show', id, '--state-dir', stack.stateDir], stack.env), {
    code: 0,
    stdout: new RegExp(`sealed for the key ${made.id}: give its private half, --key FILE`),
  });
  const out = join(folder, 'out.tar');
  t.match(await stack.kg('evidence', 'export', id, '-o', out), { code: 77, stderr: /"code":"no-key".*--key FILE/ });
  t.match(await stack.kg('evidence', 'export', id, '-o', out, '--key', join(folder, 'other')), { code: 77, stderr: /"code":"wrong-key"/ });
  t.match(await stack.kg('evidence', 'show', id, '--key', join(folder, 'mine.pub')), { code: 64, stderr: /is no private X25519 key/ });
  t.notOk(existsSync(out));

  const [shown] = await stack.ok('evidence', 'show', id, ...mine);
  t.ok(
    shown.processes.some((one: { argv: string[] }) => one.argv.includes('95678')),
    'what ran',
  );
  t.equal(
    shown.sha256,
    createHash('sha256')
      .update(readFileSync(join(kept, 'manifest.sealed')))
      .digest('hex'),
  );
  t.match(await stack.ok('evidence', 'export', id, '-o', out, ...mine), [{ id, files: 2 }]);
  const entries = await entriesOf(out);
  const note = shown.changed.find((one: { path: string }) => one.path === '/tmp/note');
  t.equal(entries.get(`${id}/files/${note.sha256}`)?.toString(), 'intruder-was-here\n');

  await t.test('past its time it is kept for as long as its incident is open', async t => {
    await stack.ok('mode', 'shop/api', 'alert');
    await docker('exec', sealing, 'sh', '-c', 'head -c 9 /dev/zero > /tmp/zero');
    await stack.settled();
    const [incident] = await stack.ok('incidents');
    const [{ evidence: of }] = await stack.ok('recycle', sealing, '--why', 'another');
    const listed = new Map((await stack.ok('evidence', 'list')).map(one => [one.id, one]));
    t.same([listed.get(of).heldBy, listed.get(id).heldBy], [[incident.id], undefined]);
    t.match((await runCli(['evidence', 'list', '--state-dir', stack.stateDir], stack.env)).stdout, new RegExp(`held by\\s+${incident.id}`));
    const summary = join(stack.stateDir, 'evidence', of, 'summary.json');
    writeFileSync(summary, readFileSync(summary, 'utf8').replace(/"expiresAt": "[^"]+"/, '"expiresAt": "2020-01-01T00:00:00.000Z"'));
    await stack.ok('incidents', 'acknowledge', incident.id);
    await new Promise(done => setTimeout(done, 5_000));
    t.ok(existsSync(summary), 'all agents were told since');
    await stack.ok('incidents', 'resolve', incident.id);
    await until('it to go', 20_000, async () => !existsSync(summary) || undefined);
    t.ok(existsSync(kept), 'and nothing whose time is not over');
  });

  // Somebody who changes the hash together with what it is of.
  const lies = readFileSync(join(kept, 'manifest.sealed'));
  const rewritten = (bytes: Buffer) => {
    writeFileSync(join(kept, 'manifest.sealed'), bytes);
    writeFileSync(join(kept, 'sha256'), createHash('sha256').update(bytes).digest('hex'));
  };
  rewritten(lies.subarray(0, -20));
  t.match(await stack.kg('evidence', 'show', id, ...mine), { code: 1, stderr: /"code":"cut".*its end is missing/ });
  rewritten(Buffer.concat([lies.subarray(0, -1), Buffer.from([lies.at(-1)! ^ 1])]));
  t.match(await stack.kg('evidence', 'show', id, ...mine), { code: 1, stderr: /"code":"changed".*after it was sealed/ });
});
