import t from 'tap';
import { en } from '../../../console/messages/en.js';
import { zh } from '../../../console/messages/zh.js';
import { toldIn } from '../../../console/told.js';
import { english } from '../../../profiles/words/english.js';
import { span } from '../../../profiles/words/span.js';
import { inEnglish, words } from '../../../profiles/words/words.js';

const said = (catalogue: object) => Object.entries(catalogue).filter(([key]) => key.startsWith('said.'));

t.test('the catalogue has every sentence that the controller can say, and in English says it so', async t => {
  t.same(Object.fromEntries(said(en)), Object.fromEntries(Object.entries(english).map(([code, text]) => [`said.${code}`, text])));
  t.ok(said(zh).length > 40);
  for (const [key, text] of said(zh)) t.match(text, /[一-鿿，；]|^[^a-z]*(?:\{\w+\}[^a-z]*)+$/i, key);
});

t.test('words within words are told in the same language, and several behind each other', async t => {
  const doubt = words('like.doubt', {
    what: words('cause.release'),
    because: [words('like.container-age', { age: span(250_000) }), words('like.new-image')],
  });
  t.equal(inEnglish(doubt), 'release? its container was 4 min old, it runs an image that the profile does not name');
  t.equal(toldIn(en, doubt), inEnglish(doubt));
  t.equal(toldIn(zh, doubt), '发布？其容器当时已运行 4 分钟，它运行的镜像未列入配置文件');
});

t.test('what is put in is put in as it is', async t => {
  const called = words('like.called', { called: '{code} constructor $&' });
  t.equal(toldIn(zh, called), '它访问了 {code} constructor $&');
  t.equal(toldIn(en, called), inEnglish(called));
});

t.test('what a newer controller says is not guessed', async t => {
  t.equal(toldIn(zh, { code: 'like.new-one' }), undefined);
  t.equal(toldIn(zh, { code: 'toString' }), undefined);
  t.equal(toldIn(zh, { code: 'like.file-age', params: { age: { code: 'span.week', params: { n: 1 } } } }), undefined);
  t.equal(
    toldIn(zh, { code: 'like.doubt', params: { what: 'x', because: [{ code: 'like.new-image' }, { code: 'like.new-one' }] } }),
    undefined,
  );
});
