import { posix } from 'node:path';
/**
 * Takes secrets out of a command line before it leaves the host. It errs to the safe side of leaking: a word that only looks like one is lost
 * from the evidence; it is never part of what identifies a behaviour.
 */
export function redactArgv(argv) {
  const program = posix.basename(argv[0] ?? '');
  let next;
  return argv.map((word, at) => {
    const was = next;
    next = undefined;
    if (at === 0) return word;
    if (was === 'value' && !/^--?[A-Za-z]/.test(word)) return hidden;
    if (was === 'user') return redactUser(word);
    if (secretOption.test(word)) next = 'value';
    else if (valueOptions.get(program)?.includes(word)) next = 'value';
    else if (userOptions.get(program)?.includes(word)) next = 'user';
    const attached = attachedOption(program, word);
    return attached ?? redactText(word);
  });
}
/** Secrets inside one text: a word of a command line, a shell command, a URL. */
export function redactText(text) {
  let clean = text;
  for (const [pattern, replacement] of patterns) clean = clean.replace(pattern, replacement);
  return clean;
}
const hidden = '***';
const secretName = String.raw`(?:[\w.-]*(?:passw(?:or)?d|passphrase|passwd|secret|token|api[-_]?key|apikey|access[-_]?key|private[-_]?key|credentials?|auth[-_]?key)|(?:[\w.-]*[-_])?(?:pass|pwd|pw))`;
const secretOption = new RegExp(`^--?${secretName}$`, 'i');
/** Options whose next word is a secret, per program. */
const valueOptions = new Map(
  Object.entries({
    sshpass: ['-p'],
    'redis-cli': ['-a'],
    mongo: ['-p'],
    mongosh: ['-p'],
    mongodump: ['-p'],
    ldapsearch: ['-w'],
    ldapmodify: ['-w'],
    smbclient: ['-U'],
    docker: ['-p'],
    htpasswd: ['-b'],
    sqlcmd: ['-P'],
  }),
);
/** Options whose next word is `user:secret`. */
const userOptions = new Map([['curl', ['-u', '--user', '-U', '--proxy-user']]]);
/** Programs that take a secret right behind `-p` or `-a`. */
const attachedOptions = [
  { program: /^(?:mysql|mariadb)/, option: /^(-p)(.+)$/ },
  { program: /^sshpass$/, option: /^(-p)(.+)$/ },
  { program: /^7z/, option: /^(-p)(.+)$/ },
];
function attachedOption(program, word) {
  for (const { program: of, option } of attachedOptions) {
    const match = of.test(program) ? option.exec(word) : null;
    if (match) return `${match[1]}${hidden}`;
  }
  return undefined;
}
function redactUser(word) {
  const colon = word.indexOf(':');
  return colon < 0 ? word : `${word.slice(0, colon)}:${hidden}`;
}
const quoted = String.raw`(?:"[^"]*"|'[^']*'|[^\s'"&;,]+)`;
const patterns = [
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g, hidden],
  [/\b((?:proxy-)?authorization|x-[\w-]*(?:key|token|secret)|cookie|set-cookie)(\s*:\s*)[^'"\r\n]+/gi, `$1$2${hidden}`],
  [/(\/\/[^\s/:@'"]*:)[^\s/@'"]+@/g, `$1${hidden}@`],
  [new RegExp(`((?:^|[\\s'"{,;&?(-])${secretName}["']?\\s*[=:]\\s*)${quoted}`, 'gi'), `$1${hidden}`],
  [new RegExp(`((?:^|\\s)--?${secretName}\\s+)(?!-)${quoted}`, 'gi'), `$1${hidden}`],
  [/(\b(?:mysql|mariadb)[\w-]*\b[^|;&]*?\s-p)[^\s'"]+/g, `$1${hidden}`],
  [/(\b(?:sshpass\s+-p|redis-cli\b[^|;&]*?\s-a)\s*)[^\s'"]+/g, `$1${hidden}`],
  [/(\bcurl\b[^|;&]*?\s(?:-u|--user)\s+['"]?[^\s:'"]+:)[^\s'"]+/g, `$1${hidden}`],
  [/\b(?:AKIA|ASIA|AGPA|AIDA|AROA)[0-9A-Z]{16}\b/g, hidden],
  [
    /\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|xox[abeprs]-[\w-]{10,}|sk-[\w-]{20,}|npm_[A-Za-z0-9]{30,}|hvs\.[\w-]{20,})/g,
    hidden,
  ],
  [/\beyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?/g, hidden],
];
