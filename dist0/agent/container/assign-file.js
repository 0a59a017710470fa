import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';

const text = z.string().min(1);
const match = z
  .strictObject({
    labels: z.record(text, z.string()).optional(),
    project: text.optional(),
    service: text.optional(),
    name: text.optional(),
    image: text.optional(),
    host: text.optional(),
  })
  .refine(
    asked => Object.values(asked).some(value => value !== undefined && (typeof value === 'string' || Object.keys(value).length > 0)),
    {
      message:
        'must name at least one of labels, project, service, name, image, host: a rule for every container is too easily a mistake (use name: "*")',
    },
  );
const rule = z
  .strictObject({
    match,
    environment: text.optional(),
    workload: text.optional(),
    owner: text.optional(),
    class: z.enum(['service', 'job', 'ci', 'sandbox', 'platform', 'ignore']).optional(),
    mode: z.enum(['learn', 'alert', 'protect']).optional(),
  })
  .refine(({ match: _match, ...gives }) => Object.values(gives).some(value => value !== undefined), {
    message: 'gives nothing: name at least one of environment, workload, owner, class, mode',
  });
const file = z.strictObject({ rules: z.array(rule) });
/** What may stand where, for a suggestion. */
const keysAt = {
  file: ['rules'],
  rule: ['match', 'environment', 'workload', 'owner', 'class', 'mode'],
  match: ['labels', 'project', 'service', 'name', 'image', 'host'],
};
/** Reads the text of `assign.yaml`; `name` is how the file is called in messages. An empty file has no rules. */
export function parseAssignFile(content, name) {
  const lines = new LineCounter();
  const document = parseDocument(content, { lineCounter: lines, prettyErrors: false });
  const at = offset => {
    const { line, col } = lines.linePos(offset);
    return `${name}:${line}:${col}`;
  };
  if (document.errors.length > 0)
    return { kind: 'wrong', findings: document.errors.map(error => `${at(error.pos[0])} ${error.message.split('\n')[0]}`) };
  const value = document.toJS();
  if (value === null || value === undefined) return { kind: 'rules', rules: [] };
  const parsed = file.safeParse(value);
  if (!parsed.success) {
    const found = parsed.error.issues.flatMap(issue =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map(key => ({ offset: offsetOf(document.contents, issue.path, key), message: unknown(key, issue.path) }))
        : [{ offset: offsetOf(document.contents, issue.path), message: `${lastName(issue.path)}: ${issue.message}` }],
    );
    return { kind: 'wrong', findings: found.sort((a, b) => a.offset - b.offset).map(({ offset, message }) => `${at(offset)} ${message}`) };
  }
  return {
    kind: 'rules',
    rules: parsed.data.rules.map((read, index) => ({
      ...defined(read),
      match: defined(read.match),
      where: at(offsetOf(document.contents, ['rules', index]))
        .split(':')
        .slice(0, -1)
        .join(':'),
    })),
  };
}
/** Offset of the value at `path`, or of its key `key`; of the nearest thing that is there where it is missing. */
function offsetOf(root, path, key) {
  let node = root;
  let offset = root?.range?.[0] ?? 0;
  for (const step of [...path, ...(key === undefined ? [] : [key])]) {
    if (isMap(node)) {
      const pair = node.items.find(item => isScalar(item.key) && item.key.value === step);
      if (pair === undefined) return offset;
      node = pair.value;
      offset = pair.key.range?.[0] ?? offset;
    } else {
      node = node?.items?.[Number(step)];
      offset = node?.range?.[0] ?? offset;
    }
  }
  return offset;
}
function unknown(key, path) {
  const known = path.length === 0 ? keysAt.file : path.at(-1) === 'match' ? keysAt.match : keysAt.rule;
  const near = known.map(word => ({ word, far: distance(key, word) })).sort((a, b) => a.far - b.far)[0];
  return `unknown key "${key}"${near !== undefined && near.far <= 2 ? ` (did you mean "${near.word}"?)` : ''}`;
}
const lastName = path => String(path.findLast(step => typeof step === 'string') ?? 'the file');
/** Edits between two words, a swap of neighbours being one. */
function distance(a, b) {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], rows[i - 2][j - 2] + 1);
    }
    rows.push(row);
  }
  return rows[a.length][b.length];
}
function defined(value) {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));
}
