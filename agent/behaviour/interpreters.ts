import { nodeAlone, nodeInline, nodeValued } from './node-options.js';

/**
 * How an interpreter is told from its command line what to run. A word is a script only where everything before it is known: behind an option
 * that is not listed here nobody can say whether a word is its value, and what runs is told as code that nobody knows.
 */
export interface Interpreter {
  /** Base name of the program's file, or the applet; versions behind it (`python3.11`, `lua5.4`, `php8.2`) are allowed where `versioned`. */
  readonly names: readonly string[];
  readonly versioned?: boolean;
  /** Option words that are complete, a value in the same word included. */
  readonly alone?: RegExp;
  /** Option words whose value is the next word. */
  readonly valued?: RegExp;
  /** Long options that hand over code instead of a file, also with `=`; words that stand for what no file tells (`node inspect`). */
  readonly inline?: readonly string[];
  /** Options whose value is the file to run. Others may follow it, but where `scriptEnds`. */
  readonly scriptOptions?: readonly string[];
  readonly scriptEnds?: true;
  /** What the first operand is: the file to run, code, or a file where it looks so. */
  readonly operand: 'file' | 'code' | RegExp;
  /** Words that may stand before the file (`deno run`). */
  readonly commands?: readonly string[];
  /** Options begin with `+`, too. */
  readonly plus?: true;
  /** From this word on nothing is the interpreter's. */
  readonly ends?: string;
  /** What stands behind `--` is no file: standard input is read. */
  readonly dashesReadInput?: true;
  /** `_` in a long option is `-`, and no value in a word of its own begins with `-` (node). */
  readonly underscores?: true;
}

/** Long options with their value in the same word. */
const withEquals = String.raw`--[\w-]+=[^]*`;
/** Single letters of sh that take nothing; not `-c` (code) and not `-s` (standard input). */
const shFlags = 'abefhiklmnpqrtuvxBCDEGHIPV';
const perlFlags = String.raw`(?:[acfgnpstTuUwWX]|0[xX][\da-fA-F]+(?![\da-fA-F])|0[0-7]*(?![0-7xX])|l[0-7]*(?![0-7]))`;
const rubyFlags = `(?:[adlnpsvwyU]|0[0-7]*(?![0-7])|W[012]?(?![012])|K[eEsSuUnNaA])`;
const pythonFlags = '[bBdEiIOPqRsStuvx]';
const phpFlags = '[aCehilmnqsvw]';

/** Programs that run what a file or a text says. A missing one makes a script part of no identity, so this list is meant to grow. */
export const interpreters: readonly Interpreter[] = [
  {
    names: ['bash', 'rbash'],
    // A long option may have one dash.
    alone: new RegExp(`^(?:[-+][${shFlags}T]+|--?(?:login|noediting|noprofile|norc|posix|restricted|verbose|debugger))$`),
    valued: new RegExp(`^(?:[-+][${shFlags}T]*[oO]|--?(?:rcfile|init-file))$`),
    plus: true,
    operand: 'file',
  },
  {
    names: ['sh', 'ash', 'dash', 'ksh', 'ksh93', 'mksh', 'lksh', 'yash', 'hush', 'posh', 'osh', 'ysh'],
    alone: new RegExp(`^(?:[-+][${shFlags}]+|--(?:login|norc|noprofile|posix))$`),
    valued: new RegExp(`^(?:[-+][${shFlags}]*o|--(?:rcfile|init-file))$`),
    plus: true,
    operand: 'file',
  },
  {
    names: ['zsh'],
    alone: /^(?:[-+](?:(?![bcos])[A-Za-z\d])+|[-+](?:(?![bcos])[A-Za-z\d])*o\w+|--(?!emulate$)[\w-]+)$/,
    valued: /^(?:[-+](?:(?![bcos])[A-Za-z\d])*o|--emulate)$/,
    plus: true,
    operand: 'file',
  },
  { names: ['csh', 'tcsh'], alone: /^-[defFilmnqtvVxX]+$/, operand: 'file' },
  {
    names: ['fish'],
    alone: new RegExp(`^(?:-[ilnNP]+|--(?:login|interactive|no-execute|no-config|private)|${withEquals})$`),
    valued: /^(?:-[dDfop]|--(?:debug|debug-output|debug-stack-frames|features|profile|profile-startup))$/,
    inline: ['--command', '--init-command'],
    operand: 'file',
  },
  {
    names: ['python', 'pypy', 'jython', 'micropython'],
    versioned: true,
    alone: new RegExp(`^-(?:${pythonFlags}+|${pythonFlags}*[WX][^]+)$`),
    valued: new RegExp(`^(?:-${pythonFlags}*[WX]|--check-hash-based-pycs)$`),
    operand: 'file',
  },
  {
    names: ['perl'],
    versioned: true,
    // A blank in a word begins the next option, and behind a module's name there may be code.
    alone: new RegExp(
      String.raw`^-(?:${perlFlags}+|${perlFlags}*(?:i\S*|C(?:\d+|[IOEioADSLa]*)|I\S+|[mM]-?[A-Za-z_][\w:]*(?:=[^\s\0]*)?))$`,
    ),
    valued: new RegExp(`^-${perlFlags}*I$`),
    operand: 'file',
  },
  {
    names: ['ruby', 'jruby'],
    versioned: true,
    alone: new RegExp(
      String.raw`^(?:-(?:${rubyFlags}+|${rubyFlags}*(?:i\S*|[IrEF]\S+|W:[\w-]+)|J\S+)|--(?:debug|verbose|[ymr]?jit|[ymr]?jit-[\w=-]+|(?:en|dis)able[-=][\w,-]+|(?:(?:ex|in)ternal-)?encoding=\S+|parser=\w+))$`,
    ),
    valued: new RegExp(`^(?:-${rubyFlags}*[IrE]|--(?:require|encoding|(?:en|dis)able))$`),
    operand: 'file',
  },
  {
    names: ['node', 'nodejs'],
    versioned: true,
    alone: nodeAlone,
    valued: nodeValued,
    inline: [...nodeInline, 'inspect', 'debug'],
    underscores: true,
    operand: 'file',
  },
  {
    names: ['deno'],
    alone: new RegExp(
      String.raw`^(?:-[AqrRWNESI]+|--(?:(?:allow|deny|unstable|no)-[\w-]+|unstable|quiet|reload|check|lock|frozen|cached-only|vendor|watch|watch-hmr|inspect|inspect-brk|inspect-wait|node-modules-dir|env|env-file|parallel)|${withEquals})$`,
    ),
    valued: /^(?:-[cL]|--(?:config|import-map|cert|location|seed|ext|log-level|preload|import|port|host))$/,
    inline: ['eval', 'test', 'bench', 'task', 'x', 'repl'],
    commands: ['run', 'serve'],
    operand: /^(?![a-z]+:).*[./]/,
  },
  {
    names: ['bun'],
    alone: new RegExp(
      String.raw`^(?:-[bi]+|--(?:bun|watch|hot|smol|silent|if-present|no-[\w-]+|prefer-offline|inspect|inspect-brk|inspect-wait|expose-gc|throw-deprecation)|${withEquals})$`,
    ),
    valued: /^(?:-[rdl]|--(?:preload|require|import|env-file|port|conditions|define|loader|tsconfig-override|install))$/,
    inline: ['--eval', '--print', '--cwd', '--filter', '--workspaces', 'x', 'test', 'exec', 'create', 'repl'],
    commands: ['run'],
    operand: /^(?![a-z]+:).*[./]/,
  },
  {
    names: ['php', 'php-cgi'],
    versioned: true,
    alone: new RegExp(
      `^(?:-(?:${phpFlags}+|${phpFlags}*[dczTtS][^]+)|--(?:no-chdir|no-header|interactive|no-php-ini|profile-info|syntax-check|strip)|--(?:define|php-ini|docroot|server|zend-extension)=[^]*)$`,
    ),
    valued: new RegExp(`^(?:-${phpFlags}*[dczTtS]|--(?:define|php-ini|docroot|server|zend-extension))$`),
    scriptOptions: ['-f', '-F', '--file'],
    dashesReadInput: true,
    operand: 'file',
  },
  {
    names: ['java'],
    alone: new RegExp(
      `^(?:-(?!(?:cp|classpath|p|m|d|jar)$)[A-Za-z][^]*|--(?:enable-preview|show-version|show-module-resolution|validate-modules|dry-run)|${withEquals})$`,
    ),
    valued:
      /^(?:-(?:cp|classpath|p)|--(?:class-path|module-path|upgrade-module-path|add-modules|add-exports|add-opens|add-reads|enable-native-access|source|limit-modules|patch-module))$/,
    inline: ['--module'],
    scriptOptions: ['-jar'],
    scriptEnds: true,
    // Everything else is the name of a class, also where it looks like an archive.
    operand: /\.java$/,
  },
  {
    names: ['lua', 'luajit', 'texlua'],
    versioned: true,
    alone: /^-(?:[viEW]|[lOj]\S+)$/,
    valued: /^-[lj]$/,
    operand: 'file',
  },
  { names: ['tclsh', 'wish', 'jimsh'], versioned: true, valued: /^-encoding$/, operand: 'file' },
  { names: ['expect'], alone: /^-(?:[dinNv]+|D\d)$/, valued: /^-D$/, scriptOptions: ['-f', '-b'], operand: 'file' },
  {
    names: ['awk', 'gawk', 'mawk', 'nawk', 'original-awk'],
    alone:
      /^-(?:[bcCMnOPrsSt]+|[vF][\s\S]+)$|^--(?:posix|traditional|re-interval|sandbox|characters-as-bytes|bignum)$|^--(?:assign|field-separator)=/,
    valued: /^-[vF]$|^--(?:assign|field-separator)$/,
    scriptOptions: ['-f', '--file'],
    operand: 'code',
  },
  {
    names: ['Rscript'],
    alone: /^--(?:verbose|vanilla|quiet|no-[\w-]+|default-packages=.*|encoding=.*)$/,
    operand: 'file',
  },
  {
    names: ['R'],
    alone: /^-q$|^--(?:verbose|vanilla|quiet|silent|slave|no-[\w-]+|encoding=.*|max-[\w-]+=.*|min-[\w-]+=.*)$/,
    scriptOptions: ['-f', '--file'],
    ends: '--args',
    operand: 'code',
  },
  {
    names: ['nft'],
    alone: /^-[acejnNosSTuy]+$/,
    valued: /^(?:-[ID]|--(?:includepath|define))$/,
    scriptOptions: ['-f', '--file'],
    operand: 'code',
  },
  { names: ['guile'], versioned: true, alone: /^(?:-[qs]|--(?:no-|fresh-)?auto-compile)$/, operand: 'file' },
  {
    names: ['julia'],
    versioned: true,
    alone: new RegExp(`^(?:-[qi]+|-[Otpg]\\d+|--project|${withEquals})$`),
    valued: /^(?:-[tp]|--(?:threads|procs))$/,
    inline: ['--eval', '--print', '--load', '--machine-file', '--sysimage'],
    operand: 'file',
  },
  { names: ['elixir'], versioned: true, alone: /^--no-halt$/, valued: /^--(?:sname|name|cookie)$/, operand: 'file' },
  { names: ['ocaml'], versioned: true, operand: /^(?!.*\.cm[ao]$)/ },
  { names: ['escript', 'groovy', 'scala', 'raku'], versioned: true, operand: 'file' },
];

/** The loader of programs run as a program: what it is given is the program. */
export const loader: Interpreter = {
  names: ['ld.so'],
  alone: new RegExp(`^(?:--(?:list|verify|inhibit-cache)|${withEquals})$`),
  valued: /^--(?:library-path|inhibit-rpath|audit|preload|argv0|glibc-hwcaps-prepend|glibc-hwcaps-mask)$/,
  operand: 'file',
};
const loaderName = /^ld(?:-linux|-musl|64)?[-.\w]*\.so(?:\.\d+)*$|^ld-\d[\d.]*\.so$/;

/** Files that hold many programs, and what such a file may be called. The program in it is the applet. */
export const multiCall: readonly { readonly names: readonly string[]; readonly option?: string }[] = [
  { names: ['busybox', 'busybox.static', 'busybox-static', 'busybox.nosuid', 'busybox.suid', 'bbsuid'] },
  { names: ['toybox', 'toybox.static'] },
  { names: ['coreutils'], option: '--coreutils-prog=' },
  { names: ['box', 'uutils'] },
];

/** The interpreter of that name; undefined where the program is none. `name` is a base name or an applet. */
export function interpreterOf(name: string): Interpreter | undefined {
  return byName.get(name) ?? (loaderName.test(name) ? loader : versionedName(name));
}

const byName = new Map(interpreters.flatMap(interpreter => interpreter.names.map(name => [name, interpreter] as const)));

function versionedName(name: string): Interpreter | undefined {
  const match = /^([A-Za-z-]+?)-?\d[\d.]*(?:t|m|d|u|-static|-config)?$/.exec(name);
  const interpreter = match?.[1] === undefined ? undefined : byName.get(match[1]);
  return interpreter?.versioned ? interpreter : undefined;
}
