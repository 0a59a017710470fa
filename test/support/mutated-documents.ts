import fc from 'fast-check';

const id = `sha256:${'a'.repeat(64)}`;

/** Documents of each kind, with all that each can say. */
const whole: readonly string[] = [
  `apiVersion: knowngood.dev/v1
kind: Profile
metadata: { workload: shop/web, learned: { sensor: ebpf, containers: 3, coverage: 0.9991, span: 26h } }
spec:
  mode: alert
  images: [ { repository: registry.corp/shop/web }, { id: "${id}" } ]
  variables: { CACHE: /var/cache }
  overlays:
    production: { variables: { CACHE: /srv/cache }, mode: alert }
  processes:
    - { exe: /usr/sbin/nginx, parent: start, user: [0, 101] } # the server
    - exe: /bin/busybox
      applet: [sh, sleep]
      script: /docker-entrypoint.sh
      parent: /usr/sbin/nginx
      phase: startup
  network:
    listen:   [ { protocol: tcp, port: 80, exe: /usr/sbin/nginx } ]
    inbound:  [ { protocol: tcp, port: 80, from: any } ]
    outbound: [ { protocol: tcp, port: 6379, to: workload:shop/redis }, { protocol: tcp, port: 443, to: dns:api.example.com } ]
  storage:  { writes: [ "\${CACHE}/**", /run/nginx.pid ] }
  settings: { privileged: false, capabilities: [NET_BIND_SERVICE], memory: 512Mi }
  sessions: { allow: [ { command: "nginx -s reopen" } ] }
  protect:  { block: { exec: audit }, respond: { high: [notify, recycle] } }
  recycle:  { maxAge: 24h }
`,
  `apiVersion: knowngood.dev/v1
kind: Fragment
spec:
  processes: [ { exe: /bin/sleep, parent: start } ]
  storage: { writes: [ /tmp/** ] }
`,
  `apiVersion: knowngood.dev/v1
kind: Exception
metadata: { workload: shop/web, id: one-for-ops }
spec:
  owner: ana
  reason: migration
  ticket: OPS-1
  expires: 2027-01-01T00:00:00Z
  processes: [ { exe: /bin/id, parent: /usr/sbin/nginx } ]
`,
];

/** What a value may become, or be followed by: empty, of another kind, far too large, or a piece of the syntax itself. */
const values = [
  ...[
    '[',
    ']',
    '{',
    '}',
    '- ',
    ': ',
    '&a ',
    '*a',
    '\n',
    '  ',
    '"',
    "'",
    '!!binary ',
    '|',
    '>',
    '?',
    '%',
    '#',
    '\0',
    '\ufeff',
    '---\n',
    '...\n',
    '~',
    '<<: *a',
  ],
  ...[
    'null',
    'true',
    '-1',
    '65536',
    '1e999',
    '0x1f',
    '.nan',
    '99999999999999999999',
    '2025-13-45',
    '0.0.0.0/0',
    '::/0',
    '/**',
    '../..',
    '${NO}',
    '${CACHE',
  ],
  ...['[[[[[[[[[[[[[[[[', '{a: {a: {a: {a: {a: ', 'x'.repeat(5_000), ', 1'.repeat(500), '\n  - a'.repeat(500), ' '.repeat(300)],
];

type Change = (text: string) => string;
const lineOf = (lines: readonly string[], at: number) => at % Math.max(1, lines.length);

/** Changes that respect where lines, words and braces are, so that they come past the first look. */
const change: fc.Arbitrary<Change> = fc.oneof(
  // A piece anywhere.
  fc.tuple(fc.nat(2_000), fc.nat(40), fc.constantFrom(...values)).map(
    ([from, length, piece]): Change =>
      text => {
        const at = from % (text.length + 1);
        return text.slice(0, at) + piece + text.slice(at + length);
      },
  ),
  // A value in the place of a word.
  fc.tuple(fc.nat(200), fc.constantFrom(...values)).map(
    ([which, value]): Change =>
      text => {
        const words = [...text.matchAll(/[\w./:*-]+/g)];
        const word = words[which % Math.max(1, words.length)];
        return word ? text.slice(0, word.index) + value + text.slice(word.index + word[0].length) : text;
      },
  ),
  // A line twice, gone, elsewhere, or deeper.
  fc.tuple(fc.nat(60), fc.nat(60), fc.constantFrom('twice', 'gone', 'moved', 'deeper')).map(
    ([from, to, how]): Change =>
      text => {
        const lines = text.split('\n');
        const line = lines[lineOf(lines, from)]!;
        if (how === 'deeper') lines[lineOf(lines, from)] = `    ${line}`;
        else if (how !== 'twice') lines.splice(lineOf(lines, from), 1);
        if (how === 'twice' || how === 'moved') lines.splice(lineOf(lines, to), 0, line);
        return lines.join('\n');
      },
  ),
  // The same key again, with something else.
  fc.tuple(fc.nat(100), fc.constantFrom(...values)).map(
    ([which, value]): Change =>
      text => {
        const keys = [...text.matchAll(/([A-Za-z]+): /g)];
        const key = keys[which % Math.max(1, keys.length)];
        return key ? `${text.slice(0, key.index)}${key[1]}: ${value}, ${text.slice(key.index)}` : text;
      },
  ),
  // Aliases of aliases, each twice the one before.
  fc.nat(40).map(
    (depth): Change =>
      text => {
        const bomb = Array.from({ length: depth }, (_, at) => `b${at}: &b${at} [${at === 0 ? 'x' : `*b${at - 1}, *b${at - 1}`}]`);
        return `${bomb.join('\n')}\n${text}\nmore: [${', *b1'.repeat(depth).slice(2)}]\n`;
      },
  ),
  // Another document behind it.
  fc.nat(2).map(
    (which): Change =>
      text =>
        `${text}---\n${whole[which]}`,
  ),
);

/** A document as its text, one to six changes away from one that says everything. */
export const mutatedDocument: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...whole), fc.array(change, { minLength: 1, maxLength: 6 }))
  .map(([text, changes]) => changes.reduce((document, next) => next(document), text));
