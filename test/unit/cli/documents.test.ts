import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import t, { type Test } from 'tap';
import { documentsAt, withIncluded, writeDocument } from '../../../cli/documents.js';
import { parseSet } from '../../../profiles/document/set.js';

const head = (kind: string) =>
  `apiVersion: knowngood.dev/v1\nkind: ${kind}\n${kind === 'Profile' ? 'metadata: { workload: shop/web }\n' : ''}spec:\n`;
const including = (...paths: readonly string[]) => `${head('Profile')}  include: [ ${paths.join(', ')} ]\n`;
const fragment = (exe: string) => `${head('Fragment')}  processes: [ { exe: ${exe} } ]\n`;

/** A folder with these files. */
function setFolder(t: Test, texts: Readonly<Record<string, string>>) {
  // Outside of where the tests run, as a document may lie anywhere.
  const folder = mkdtempSync(join(tmpdir(), 'kg-documents-'));
  t.teardown(() => rmSync(folder, { recursive: true }));
  for (const [file, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const names = (paths: readonly string[]) => withIncluded(documentsAt(paths.map(path => join(folder, path)))).map(({ file }) => file);
  return { folder, names: (...paths: readonly string[]) => names(paths).map(file => file.slice(folder.length + 1)) };
}

t.test('what documents include is read with them, and each file once', async t => {
  const { names } = setFolder(t, {
    'p/a.yaml': including('../shared/x.yaml', 'sub/y.yaml'),
    'p/sub/y.yaml': `${head('Fragment')}  include: [ z.yaml ]\n`,
    'p/sub/z.yaml': fragment('/bin/z'),
    'shared/x.yaml': fragment('/bin/x'),
  });
  t.same(names('.'), ['p/a.yaml', 'p/sub/y.yaml', 'p/sub/z.yaml', 'shared/x.yaml'], 'all of a folder');
  t.same(names('p/a.yaml'), ['p/a.yaml', 'p/sub/y.yaml', 'p/sub/z.yaml'], 'of a file that lies elsewhere what is beside it');
  t.same(names('p'), ['p/a.yaml', 'p/sub/y.yaml', 'p/sub/z.yaml'], 'nothing outside of the folder that was given');
});

t.test('no link and no path leads out of the folder', async t => {
  const { folder, names } = setFolder(t, {
    'out/secret.yaml': fragment('/bin/secret'),
    'p/a.yaml': including('../out/secret.yaml', 'link.yml', 'linked/secret.yaml', 'gone.yaml'),
  });
  symlinkSync(join(folder, 'out/secret.yaml'), join(folder, 'p/link.yml'));
  symlinkSync(join(folder, 'out'), join(folder, 'p/linked'));
  t.same(names('p/a.yaml'), ['p/a.yaml']);
  const { findings } = parseSet(withIncluded(documentsAt([join(folder, 'p/a.yaml')])));
  t.equal(findings.length, 4, 'each is told');
  t.match(findings[0], {
    line: 5,
    column: 14,
    code: 'include-missing',
    message: '"../out/secret.yaml" is no file of the folder that was given',
  });
});

t.test('what somebody has put together is not written over', async t => {
  const overlaid = `${including('f.yaml')}  overlays: { prod: { mode: protect, protect: { respond: { high: [ recycle ] } } } }\n`;
  const { folder } = setFolder(t, { 'w.yaml': overlaid, 'f.yaml': fragment('/bin/a') });
  const file = join(folder, 'w.yaml');
  const plain = `${head('Profile')}  processes: [ { exe: /bin/a } ]\n`;
  const armed = `${plain}  mode: protect\n  protect: { respond: { high: [ recycle ] } }\n`;
  t.equal(writeDocument(file, plain), 'same');
  t.equal(writeDocument(file, armed), 'composed');
  t.equal(writeDocument(file, armed, { environment: 'prod' }), 'same', 'it is compared as it is in the environment');
  t.equal(writeDocument(file, plain.replace('/bin/a', '/bin/b')), 'composed');
  rmSync(join(folder, 'f.yaml'));
  t.equal(writeDocument(file, plain), 'composed', 'and where a part of it is gone');
  t.equal(readFileSync(file, 'utf8'), overlaid);
  t.equal(writeDocument(join(folder, 'new/w.yaml'), plain), 'written');
});
