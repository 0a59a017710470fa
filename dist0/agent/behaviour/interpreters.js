/** Programs that run what a file or a text says. A missing one makes a script part of no identity, so this list is meant to grow. */
export const interpreters = [
  {
    names: [
      'sh',
      'ash',
      'dash',
      'bash',
      'rbash',
      'zsh',
      'ksh',
      'ksh93',
      'mksh',
      'lksh',
      'yash',
      'hush',
      'posh',
      'csh',
      'tcsh',
      'fish',
      'osh',
      'ysh',
    ],
    inlineLetters: 'cs',
    inlineOptions: ['--command'],
    valued: ['-o', '+o', '-O', '+O', '--rcfile', '--init-file', '--init-command'],
    operand: 'file',
  },
  {
    names: ['python', 'pypy', 'jython', 'micropython'],
    versioned: true,
    inlineLetters: 'cm',
    valued: ['-W', '-X', '--check-hash-based-pycs'],
    operand: 'file',
  },
  { names: ['perl'], versioned: true, inlineLetters: 'eE', valued: ['-I', '-M', '-m'], operand: 'file' },
  { names: ['ruby', 'jruby'], versioned: true, inlineLetters: 'e', valued: ['-I', '-r', '-C', '-E', '--require'], operand: 'file' },
  {
    names: ['node', 'nodejs'],
    versioned: true,
    inlineLetters: 'ep',
    inlineOptions: ['--eval', '--print'],
    valued: [
      '-r',
      '--require',
      '--import',
      '--loader',
      '--experimental-loader',
      '-C',
      '--conditions',
      '--input-type',
      '--icu-data-dir',
      '--openssl-config',
      '--title',
      '--redirect-warnings',
      '--diagnostic-dir',
      '--report-dir',
      '--report-directory',
    ],
    operand: 'file',
  },
  {
    names: ['deno', 'bun'],
    inlineLetters: 'e',
    inlineOptions: ['--eval', '--print'],
    commands: ['run', 'x', 'serve', 'test'],
    operand: 'file',
  },
  {
    names: ['php', 'php-cgi'],
    versioned: true,
    inlineLetters: 'rBRE',
    valued: ['-d', '-c', '-z', '-t', '-S'],
    scriptOptions: ['-f', '-F', '--file'],
    operand: 'file',
  },
  {
    names: ['java'],
    valued: [
      '-cp',
      '-classpath',
      '--class-path',
      '-p',
      '--module-path',
      '--upgrade-module-path',
      '--add-modules',
      '--add-exports',
      '--add-opens',
      '--add-reads',
      '--enable-native-access',
      '--source',
      '--limit-modules',
      '--patch-module',
    ],
    inlineOptions: ['-m', '--module'],
    scriptOptions: ['-jar'],
    operand: 'name',
  },
  { names: ['lua', 'luajit', 'texlua'], versioned: true, inlineLetters: 'e', valued: ['-l'], operand: 'file' },
  { names: ['tclsh', 'wish', 'jimsh'], versioned: true, operand: 'file' },
  { names: ['expect'], inlineLetters: 'c', scriptOptions: ['-f', '-b'], operand: 'file' },
  { names: ['awk', 'gawk', 'mawk', 'nawk', 'original-awk'], scriptOptions: ['-f', '--file'], valued: ['-v', '-F'], operand: 'code' },
  { names: ['Rscript', 'R'], inlineLetters: 'e', scriptOptions: ['-f', '--file'], operand: 'file' },
  {
    names: ['guile', 'ocaml', 'escript', 'groovy', 'scala', 'julia', 'elixir', 'raku', 'nft'],
    versioned: true,
    inlineLetters: 'ec',
    operand: 'file',
  },
];
/** The loader of programs run as a program: what it is given is the program. */
export const loader = {
  names: ['ld.so'],
  valued: ['--library-path', '--inhibit-rpath', '--audit', '--preload', '--argv0', '--glibc-hwcaps-prepend', '--glibc-hwcaps-mask'],
  operand: 'file',
};
const loaderName = /^ld(?:-linux|-musl|64)?[-.\w]*\.so(?:\.\d+)*$|^ld-\d[\d.]*\.so$/;
/** Files that hold many programs, and what such a file may be called. The program in it is the applet. */
export const multiCall = [
  { names: ['busybox', 'busybox.static', 'busybox-static', 'busybox.nosuid', 'busybox.suid', 'bbsuid'] },
  { names: ['toybox', 'toybox.static'] },
  { names: ['coreutils'], option: '--coreutils-prog=' },
  { names: ['box', 'uutils'] },
];
/** The interpreter of that name; undefined where the program is none. `name` is a base name or an applet. */
export function interpreterOf(name) {
  return byName.get(name) ?? (loaderName.test(name) ? loader : versionedName(name));
}
const byName = new Map(interpreters.flatMap(interpreter => interpreter.names.map(name => [name, interpreter])));
function versionedName(name) {
  const match = /^([A-Za-z-]+?)-?\d[\d.]*(?:t|m|d|u|-static|-config)?$/.exec(name);
  const interpreter = match?.[1] === undefined ? undefined : byName.get(match[1]);
  return interpreter?.versioned ? interpreter : undefined;
}
