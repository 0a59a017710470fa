import t from 'tap';
import { AnswerShapes } from '../support/answer-shapes.js';
import { setStage } from '../support/stage.js';

// biome-ignore lint/suspicious/noExplicitAny: a document of OpenAPI is walked as it comes.
type Schema = any;

t.test('what an answer lacks, and what it has besides, is found', async t => {
  const shapes = await AnswerShapes.read();
  const finding = { file: 'a.yaml', line: 1, column: 1, severity: 'error', code: 'syntax', message: 'no' };
  const lint = (item: object) => shapes.unlike('POST', '/profiles/lint?x=1', { items: [item] });
  t.equal(lint(finding), undefined);
  t.match(lint({ ...finding, line: '1' }), /^POST \/profiles\/lint answers what its schema does not allow: .*items.*line/);
  t.equal(lint({ ...finding, more: 1 }), 'POST /profiles/lint answers what its schema does not tell: .items[0].more');
  t.equal(shapes.unlike('GET', '/nothing', {}), undefined, 'what is no route is not told of');
});

t.test('each route tells what it answers', { timeout: 60_000 }, async t => {
  const { controller } = await setStage(t);
  const { paths, components } = await controller.ok('GET', '/openapi.json');
  const isTold = (schema: Schema): boolean => {
    if (schema.$ref) return isTold(components.schemas[schema.$ref.split('/').at(-1)]);
    const parts = schema.anyOf ?? schema.oneOf ?? schema.allOf;
    if (parts) return parts.every(isTold);
    if (schema.type === 'array') return isTold(schema.items);
    if (schema.type !== 'object') return schema.type !== undefined;
    return Object.values(schema.properties ?? {}).length > 0 && isTold(schema.properties.items ?? { type: 'string' });
  };
  const open = Object.entries(paths as Record<string, Record<string, Schema>>).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { responses }]) =>
      isTold(responses[200].content['application/json'].schema) ? [] : [`${method.toUpperCase()} ${path}`],
    ),
  );
  t.same(open, ['POST /api/v1/logout'], 'which has nothing to tell');
});
