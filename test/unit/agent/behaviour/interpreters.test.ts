import { execFileSync } from 'node:child_process';
import t from 'tap';
import { interpreterOf, interpreters } from '../../../../agent/behaviour/interpreters.js';
import { scriptOf, scriptsOf } from '../../../../agent/behaviour/script.js';
import type { ExecObservation } from '../../../../agent/sensor/sensor.js';

function exec(exe: string, argv: readonly string[], more: Partial<ExecObservation> = {}): ExecObservation {
  const seen = { atUs: 1, origin: 'live', argvTruncated: false, cwd: '/srv', isScript: false } as const;
  return { kind: 'exec', container: 'c'.repeat(64), exe, argv, ...seen, ...more };
}
const told = (exe: string, argv: readonly string[]) => {
  const script = scriptOf(exec(exe, argv));
  return script.kind === 'file' ? script.path : script.kind;
};

t.test('a word is a script only where everything before it is known', async t => {
  const table: readonly [program: string, options: string, script: string][] = [
    ['node', '--env-file /app/server.js /tmp/evil.js', '/tmp/evil.js'],
    ['node', '--env-file .env index.js', '/srv/index.js'],
    ['node', '--env-file=.env index.js', '/srv/index.js'],
    ['node', '--env_file /app/server.js /tmp/evil.js', '/tmp/evil.js'],
    ['node', '--tls-cipher-list /app/server.js /tmp/evil.js', '/tmp/evil.js'],
    ['node', '--cpu-prof --cpu-prof-dir /app/server.js /tmp/evil.js', '/tmp/evil.js'],
    ['node', '--watch-path . --watch x.js', '/srv/x.js'],
    ['node', '--import ./hook.mjs --loader y x.js', '/srv/x.js'],
    ['node', '--max-old-space-size=4096 --expose_gc --no-warnings --inspect x.js', '/srv/x.js'],
    ['node', '--of-a-later-one /app/server.js /tmp/evil.js', 'inline'],
    ['node', '--of-a-later-one --enable-source-maps x.js', '/srv/x.js'],
    ['node', '--of-a-later-one=1 x.js', '/srv/x.js'],
    ['node', '--snapshot-blob /tmp/evil /app/server.js', 'inline'],
    ['node', '--snapshot_blob=/tmp/evil /app/server.js', 'inline'],
    ['node', 'inspect /tmp/evil.js', 'inline'],
    ['perl', '-w -T -CSD -i.bak /x.pl', '/x.pl'],
    ['perl', '-w -T -C7 -i.bak /x.pl', '/x.pl'],
    ['perl', '-0777 -l012n /x.pl', '/x.pl'],
    ['perl', '-lanI lib /x.pl', '/x.pl'],
    ['perl', '-S tool.pl', 'inline'],
    ['perl', '-x /x.pl', 'inline'],
    ['perl', '-d:Evil /x.pl', 'inline'],
    ['perl', '-F/x/,evil() /x.pl', 'inline'],
    ['perl', '-Mstrict;evil() /x.pl', 'inline'],
    ['perl', '-MList::Util=sum,max -M-strict /x.pl', '/x.pl'],
    ['ruby', '-C /tmp app.rb', 'inline'],
    ['ruby', '-X/tmp app.rb', 'inline'],
    ['ruby', '-S rake', 'inline'],
    ['ruby', '-W0 -w --yjit --enable=frozen-string-literal --disable-gems -Ku -EUTF-8 app.rb', '/srv/app.rb'],
    ['ruby', '--disable gems -wI lib app.rb', '/srv/app.rb'],
    ['ruby', '-ne evil() app.rb', 'inline'],
    ['bash', '-init-file /app/run.sh /tmp/evil.sh', '/tmp/evil.sh'],
    ['bash', '-oe /app/run.sh /tmp/evil.sh', 'inline'],
    ['bash', '-O extglob --login /x.sh', '/x.sh'],
    ['bash', '--later /app/run.sh /tmp/evil.sh', 'inline'],
    ['dash', '-eu /x.sh', '/x.sh'],
    ['zsh', '-opipefail -f /x.sh', '/x.sh'],
    ['zsh', '--emulate sh /x.sh', '/x.sh'],
    ['fish', '-C evil /x.fish', 'inline'],
    ['python3.11', '-Bu -bb -OO -Es x.py', '/srv/x.py'],
    ['python3.11', '-uW ignore -Xdev x.py', '/srv/x.py'],
    ['python3.11', '-um http.server', 'inline'],
    ['python3.11', '--check-hash-based-pycs always x.py', '/srv/x.py'],
    ['python3.11', '--later /app/x.py /tmp/evil.py', 'inline'],
    ['php8.2', '-n -dmemory_limit=1G -S 0:80 -t public x.php', '/srv/x.php'],
    ['php8.2', '-- /app/x.php', 'inline'],
    ['php8.2', '-f /app/x.php -r evil();', 'inline'],
    ['php8.2', '-f /app/x.php -- -r', '/app/x.php'],
    ['php8.2', '-fx.php', '/srv/x.php'],
    ['lua5.4', '-W -lx y.lua', '/srv/y.lua'],
    ['lua5.4', '-evil() y.lua', 'inline'],
    ['java', '-ea --add-opens java.base/java.lang=ALL-UNNAMED -Dx=y -XX:+UseZGC -javaagent:a.jar -jar app.jar -x', '/srv/app.jar'],
    ['java', '-cp /tmp app/app.jar', 'inline'],
    ['java', '--later /app/Main.java /tmp/Evil.java', 'inline'],
    ['deno', 'run -A --allow-net=a --config deno.json main.ts', '/srv/main.ts'],
    ['deno', 'run https://evil/x.ts', 'inline'],
    ['deno', 'eval evil()', 'inline'],
    ['bun', 'run --preload ./a.ts ./index.ts', '/srv/index.ts'],
    ['bun', '--cwd=/tmp index.ts', 'inline'],
    ['awk', '-F: -v a=b -f x.awk file', '/srv/x.awk'],
    ['awk', '-f /app/x.awk -f /tmp/evil.awk', 'inline'],
    ['R', '--no-echo --no-restore --file=x.R --args --file=y', '/srv/x.R'],
    ['R', '/app/x.R', 'inline'],
    ['Rscript', '--vanilla x.R', '/srv/x.R'],
    ['tclsh', '-encoding utf-8 x.tcl', '/srv/x.tcl'],
    ['nft', 'list ruleset', 'inline'],
    ['nft', '-f /etc/nftables.conf', '/etc/nftables.conf'],
    ['ocaml', 'evil.cma x.ml', 'inline'],
    ['ld-linux-x86-64.so.2', '--later /bin/tool /tmp/evil', 'inline'],
  ];
  for (const [program, options, script] of table)
    t.equal(told(`/usr/bin/${program}`, [program, ...options.split(' ')]), script, `${program} ${options}`);
});

t.test('code that reads like the path of a script stays code', async t => {
  const code = '/x/;system(q(evil));#/../../../usr/bin/listed.pl';
  for (const option of ['-l0e', '-0777e', '-0e', '-lne', '-w -e', '-0x1Fne', '-C7e', '-Ilib -e'])
    t.equal(told('/usr/bin/perl', ['perl', option, code]), 'inline', option);
  t.equal(told('/usr/bin/ruby', ['ruby', '-W0e', code]), 'inline');
  t.equal(told('/bin/dash', ['sh', '/tmp/x\n/../../app/run.sh']), 'inline', 'no file has a name of several lines');
  t.equal(told('/bin/dash', ['sh', `/${'./'.repeat(2_100)}app/run.sh`]), 'inline', 'none can be opened by so long a name');
});

t.test('what lies behind a link and `..` is asked for as it was given', async t => {
  t.same(scriptsOf(exec('/bin/dash', ['sh', '/tmp/link/../app/./run.sh'])), ['/tmp/link/../app/run.sh']);
  t.same(scriptsOf(exec('/bin/dash', ['sh', 'link/../run.sh'])), ['/srv/link/../run.sh']);
  const called = exec('/bin/dash', ['/bin/sh', 'l/../run'], { isScript: true, calledAs: 'l/../run' });
  t.same(scriptsOf(called), ['/srv/l/../run']);
});

t.test('no command line keeps the parser busy', async t => {
  const began = performance.now();
  const words = ['0', 'l', 'W', 'K', 'I', 'a', '0777', 'l0', '-', 'no-', 'x='].map(part => `-${part.repeat(2_000)}\n!`);
  for (const { names } of interpreters) for (const word of words) told(`/usr/bin/${names[0]!}`, [names[0]!, word, `-${word}`, 'x']);
  t.ok(performance.now() - began < 2_000);
});

t.test('of the node that runs this, every option that takes the next word is known to', async t => {
  const node = interpreterOf('node')!;
  const help = execFileSync(process.execPath, ['--help'], { encoding: 'utf8' });
  const valued = [...help.matchAll(/^ {2}(?:-\w, )?((?:--[\w-]+, )*--[\w-]+)=\.\.\./gm)].flatMap(([, names]) => names!.split(', '));
  t.ok(valued.length > 40, 'the help is read');
  const wrong = valued.filter(option => node.alone!.test(option));
  t.same(wrong, []);
});
