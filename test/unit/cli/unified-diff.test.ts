import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import t from 'tap';
import { unifiedDiff } from '../../../cli/unified-diff.js';

t.test('what differs is shown with three lines around it', async t => {
  const lines = Array.from({ length: 20 }, (_, n) => `${n}\n`);
  const after = [...lines.slice(0, 9), 'new\n', ...lines.slice(10)];
  t.equal(
    unifiedDiff('a.yaml', lines.join(''), after.join('')),
    '--- a/a.yaml\n+++ b/a.yaml\n@@ -7,7 +7,7 @@\n 6\n 7\n 8\n-9\n+new\n 10\n 11\n 12\n',
  );
  t.equal(unifiedDiff('a', 'x\n', 'x\n'), '');
  t.equal(unifiedDiff('/a', '', 'x\n'), '--- a/a\n+++ b/a\n@@ -0,0 +1,1 @@\n+x\n');
});

t.test('it is what git applies', async t => {
  const folder = t.testdir({});
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd', ''), { minLength: 1, maxLength: 30 }).map(lines => `${lines.join('\n')}\n`);
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(text, text, (before, after) => {
        writeFileSync(join(folder, 'file'), before);
        const patch = unifiedDiff('file', before, after);
        if (patch === '') return assert.equal(before, after);
        const args = ['apply', '--unsafe-paths', '-p1', `--directory=${folder}`, '--numstat', '-'];
        execFileSync('git', args, { input: patch, cwd: folder, stdio: ['pipe', 'ignore', 'pipe'] });
        assert.equal(applied(before, patch), after);
      }),
      { numRuns: 40 },
    ),
  );
});

/** Applies hunks by their numbers, to the letter. */
function applied(before: string, patch: string): string {
  const lines = before.split('\n').slice(0, -1);
  const out: string[] = [];
  let at = 0;
  for (const line of patch.split('\n').slice(2, -1)) {
    const hunk = /^@@ -(\d+),(\d+) /.exec(line);
    if (hunk) {
      const from = Number(hunk[1]) - (hunk[2] === '0' ? 0 : 1);
      out.push(...lines.slice(at, from));
      at = from;
    } else if (line.startsWith('+')) out.push(line.slice(1));
    else {
      assert.equal(lines[at], line.slice(1));
      if (line.startsWith(' ')) out.push(lines[at]!);
      at++;
    }
  }
  return [...out, ...lines.slice(at)].map(line => `${line}\n`).join('');
}
