import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import t from 'tap';
import { en } from '../../../console/messages/en.js';
import { filled } from '../../../console/messages/message.js';
import { zh } from '../../../console/messages/zh.js';
import { reasons } from '../../../profiles/reason.js';

const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();
const texts = en as Readonly<Record<string, string>>;

t.test('each language has every text, with the same names to put in', async t => {
  t.same(Object.keys(zh).sort(), Object.keys(en).sort());
  for (const [key, text] of Object.entries(texts)) {
    const other = (zh as Readonly<Record<string, string>>)[key]!;
    t.ok(text.trim() !== '' && other.trim() !== '', key);
    t.same(names(other), names(text), key);
  }
  t.match(zh['now.title'], /[一-鿿]/);
});

t.test('each reason of an alert is told in words, and what it means', async t => {
  for (const reason of reasons) t.ok(texts[`reason.${reason}`] && texts[`why.${reason}`], reason);
});

t.test('each text is said somewhere, and what is put in is put in whole', async t => {
  const folder = resolve(import.meta.dirname, '../../../console');
  const sources = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes('messages'))
    .map(entry => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
  // Words of the API are looked up by what the API says, and a few keys are made of a part that varies.
  const lookedUp = [...sources.matchAll(/word\('(\w+)'/g), ...sources.matchAll(/`([\w.]+)\.\$\{/g)].map(([, group]) => `${group}.`);
  const isSaid = (key: string) => sources.includes(`'${key}'`) || lookedUp.some(group => key.startsWith(group));
  t.same(
    Object.keys(en).filter(key => !isSaid(key)),
    [],
  );
  t.equal(filled('{a} of {b}, {a}', { a: 1, b: '{a}' }), '1 of {a}, 1');
  t.equal(filled('{unknown}', {}), '{unknown}');
});
