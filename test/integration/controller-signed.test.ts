import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { patient } from '../support/patience.js';
import { runCli } from '../support/stack.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst, aRunning } from '../support/synthetic-agent.js';

const of = (digit: string) => `sha256:${digit.repeat(64)}`;
const set = 'a'.repeat(64);
const web = aContainer({ n: 1, image: of('1'), imageName: 'shop/web:1' });
const image = { kind: 'image' as const, id: web.image, repository: 'shop/web', digests: [] };
const folder = mkdtempSync(join(tmpdir(), 'kg-signed-'));
t.teardown(() => rmSync(folder, { recursive: true, force: true }));

async function until<T>(what: string, found: () => Promise<T | undefined>): Promise<T> {
  for (const end = Date.now() + patient(30_000); ; ) {
    const one = await found();
    if (one !== undefined) return one;
    if (Date.now() > end) throw new Error(`${what}: not in time`);
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

t.test(
  'where a profile asks for signed images, one that nobody trusted has signed is told and not recycled',
  { timeout: patient(120_000) },
  async t => {
    const { controller, settled, ...stage } = await setStage(t);
    const env = { KNOWNGOOD_URL: controller.url, KNOWNGOOD_TOKEN: controller.token, KNOWNGOOD_STATE_DIR: folder };
    const kg = (...args: readonly string[]) => runCli([...args, '--json'], { ...process.env, ...env });
    const agent = stage.agent('host-a');
    agent.look = { kind: 'same', set };
    await agent.beat([aRunning(web)]);
    const beating = setInterval(() => void agent.beat([aRunning(web)]).catch(() => undefined), 3_000);
    t.teardown(() => clearInterval(beating));
    const document = join(folder, 'web.yaml');
    writeFileSync(
      document,
      `apiVersion: knowngood.dev/v1
kind: Profile
metadata: { workload: shop/web }
spec:
  mode: protect
  images: [ { repository: shop/web, signed: true } ]
  processes: [ { exe: /usr/sbin/nginx, parent: start } ]
  protect: { respond: { medium: [recycle] } }
`,
    );
    const lint = await kg('profile', 'lint', document);
    t.equal(lint.code, 0, `${lint.stdout}${lint.stderr}`);
    t.equal((await kg('profile', 'apply', document)).code, 0);
    await agent.tell([web], [aFirst(web, image, Date.now() * 1_000)]);
    await settled();
    const alerts = async (status: string) =>
      (await controller.ok('GET', `/alerts?status=all`)).items.filter((one: { status: string }) => one.status === status);
    t.match(await alerts('open'), [{ reason: 'new-image' }]);
    const refused = await kg('recycle', 'shop/web');
    t.equal(refused.code, 4);
    t.match(refused.stderr, /"code":"unsigned".*signed by no key that is trusted here, and the profile of shop\/web asks for that/);
    const held = await until('held', async () => (await alerts('open'))[0]?.responses[0]);
    t.match(held, { kind: 'hold', why: /signed by no key that is trusted here/ });
    t.same((await controller.ok('GET', '/recycles')).items, [], 'no order was sent');
    t.match((await kg('images', 'verify', 'shop/web')).lines, [{ signed: false, ok: true, id: web.image, layers: { checked: 3 } }]);

    const key = join(folder, 'release.key');
    const made = await kg('images', 'keygen', '-o', key);
    t.match(made.lines, [{ id: /^[0-9a-f]{16}$/, file: key, publicFile: `${key}.pub`, publicKey: /BEGIN PUBLIC KEY/ }]);
    t.equal(statSync(key).mode & 0o777, 0o600);
    const before = readFileSync(key, 'utf8');
    const again = await kg('images', 'keygen', '-o', key);
    t.equal(again.code, 1);
    t.match(again.stderr, /"code":"file-exists"/);
    t.equal(readFileSync(key, 'utf8'), before, 'nothing is written over');

    const list = join(folder, 'release.json');
    t.equal((await kg('images', 'sign', 'nginx:1', '--key', key, '-o', list)).code, 64);
    t.match((await kg('images', 'sign', of('9'), '--key', key, '-o', list)).lines, [{ images: [{ id: of('9') }] }]);
    const signed = await kg('images', 'sign', web.image, '--key', key, '-o', list, '--repository', 'shop/web', '--layers');
    t.match(
      signed.lines,
      [{ file: list, key: made.lines[0].id, images: [{ id: of('9') }, { id: web.image, repository: 'shop/web', layers: set }] }],
      'extended',
    );
    const another = join(folder, 'other.key');
    await kg('images', 'keygen', '-o', another);
    t.match(await kg('images', 'sign', web.image, '--key', another, '-o', list), { code: 1, stderr: /"code":"wrong-list"/ });

    const [keys, lists] = ['keys', 'lists'].map(name => join(controller.stateDir, 'images', name)) as [string, string];
    mkdirSync(keys, { recursive: true });
    mkdirSync(lists, { recursive: true });
    writeFileSync(join(lists, 'release.json'), readFileSync(list));
    await until('it is told that nobody trusts that key', async () => (/is not trusted/.test(controller.output) ? true : undefined));
    t.match(await alerts('open'), [{ reason: 'new-image' }], 'a list alone says nothing');
    writeFileSync(join(keys, 'release.pub'), readFileSync(`${key}.pub`));
    t.match(await until('allowed', async () => (await alerts('allowed'))[0]), { reason: 'new-image', why: 'release has signed its image' });
    t.match((await kg('images', 'verify', 'shop/web')).lines, [{ signed: true, by: 'release', ok: true }]);
    t.match((await kg('recycle', 'shop/web', '--no-wait')).lines, [{ workload: 'shop/web', order: String }], 'now it is ordered');

    agent.look = { kind: 'same', set: 'b'.repeat(64) };
    const other = await kg('images', 'verify', 'shop/web', '--accept');
    t.equal(other.code, 1);
    t.match(other.lines, [{ signed: true, ok: false, why: /^its layers on host-a are not those that release signed/ }]);
    t.match((await kg('images', 'sign', web.image, '--key', key, '-o', list, '--layers')).stderr, /"code":"not-verified"/);

    writeFileSync(join(lists, 'release.json'), readFileSync(list, 'utf8').replace(of('9'), of('8')));
    await until('a changed list is told', async () => (/it was changed after it was signed/.test(controller.output) ? true : undefined));
    t.match((await kg('images', 'verify', 'shop/web')).lines, [{ signed: false }], 'and counts as none');
  },
);

t.test(
  'an image that was told as changed is over when its host, and no other, says that it is what it was',
  { timeout: patient(60_000) },
  async t => {
    const { controller, settled, ...stage } = await setStage(t);
    const [agent, other] = [stage.agent('host-a'), stage.agent('host-b')];
    const tampered = { layer: of('5'), at: 2, path: '/bin/sh', differs: 'mode 4755, was 0755', count: 3 };
    const looks = (found: 'same' | 'changed', atUs = Date.now() * 1_000 + 60_000_000) => ({
      images: [{ image: web.image, found, set, atUs }],
    });
    await agent.beat([aRunning(web)], looks('changed'));
    await other.beat([], looks('changed'));
    await agent.tell([web], [aFirst(web, image, Date.now() * 1_000)]);
    await settled();
    const first = aFirst(web, image, Date.now() * 1_000 + 1_000);
    await agent.tell([web], [{ ...first, evidence: { argv: [], argvTruncated: false, origin: 'live', tampered } }]);
    await settled();
    const told = async () => (await controller.ok('GET', '/alerts?status=all')).items;
    t.match(await told(), [
      {
        status: 'open',
        severity: 'critical',
        reason: 'image-tampered',
        sentence: `The workload runs image shop/web, whose layers on this host are not what they were: /bin/sh in layer 2 (sha256:555555555555): mode 4755, was 0755, and 2 more.`,
        evidence: { tampered },
      },
    ]);
    const [{ id }] = await told();
    const allowed = await controller.call('POST', '/profiles/allow', { alerts: [id] });
    t.equal(allowed.status, 422, 'no profile allows that');
    await agent.beat([aRunning(web)], looks('same', 1_000_000));
    await agent.beat([aRunning(web)], looks('same'));
    await new Promise(resolve => setTimeout(resolve, 1_500));
    t.match(await told(), [{ id, status: 'open' }], 'another host still finds it changed');
    await other.beat([], looks('same'));
    await until('resolved', async () => ((await told())[0].status === 'resolved' ? true : undefined));
    t.match(await told(), [{ id, status: 'resolved', by: 'knowngood', why: 'its layers on host-a are what they were again' }]);
  },
);

t.test(
  'what a host wrote down of an image and what was exchanged there: told, and nothing is recycled from it',
  { timeout: patient(90_000) },
  async t => {
    const { controller, settled, ...stage } = await setStage(t);
    const env = { KNOWNGOOD_URL: controller.url, KNOWNGOOD_TOKEN: controller.token, KNOWNGOOD_STATE_DIR: folder };
    const kg = (...args: readonly string[]) => runCli([...args, '--json'], { ...process.env, ...env });
    const agent = stage.agent('host-a');
    let now = set;
    const beat = () => agent.beat([aRunning(web)], { images: [{ image: web.image, found: 'same', set: now, atUs: Date.now() * 1_000 }] });
    const beating = setInterval(() => void beat().catch(() => undefined), 1_000);
    t.teardown(() => clearInterval(beating));
    await beat();
    await agent.tell([web], [aFirst(web, image, Date.now() * 1_000)]);
    await settled();
    agent.look = { kind: 'same', set };
    t.match((await kg('images', 'verify', 'shop/web')).lines, [{ ok: true }]);
    const alerts = async () => (await controller.ok('GET', '/alerts?status=all')).items;
    t.same(await alerts(), []);

    now = 'b'.repeat(64);
    agent.look = { kind: 'same', set: now };
    await until('told', async () => (await alerts())[0]);
    const sentence =
      /^The workload runs image shop\/web: what host-a holds its layers against is not what it wrote down of them by .*: it was exchanged there\.$/;
    t.match(await alerts(), [{ status: 'open', reason: 'image-tampered', severity: 'critical', sentence, count: 1 }]);
    t.match(await kg('images', 'verify', 'shop/web'), { code: 1, lines: [{ ok: false, why: /exchanged there$/ }] });
    t.match(await kg('recycle', 'shop/web'), { code: 4, stderr: /"code":"image-tampered"/ });
    await controller.kill();
    await controller.again();
    env.KNOWNGOOD_URL = controller.url;
    await until('remembered', async () => ((await kg('images', 'verify', 'shop/web')).lines[0]?.ok === false ? true : undefined));
    t.equal((await alerts()).length, 1, 'and not told again');
    t.match(await kg('images', 'verify', 'shop/web', '--accept'), { code: 0, lines: [{ ok: true }] }, 'a person says that it is right');
    await until('over', async () => ((await alerts())[0].status === 'resolved' ? true : undefined));
    t.match((await kg('recycle', 'shop/web', '--no-wait')).lines, [{ order: String }]);
  },
);
