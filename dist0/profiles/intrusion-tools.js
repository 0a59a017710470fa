/** Programs whose business is to attack, by file or applet name. What administrators use as well is not here. */
const always = new Set([
  'chisel',
  'crackmapexec',
  'deepce.sh',
  'ettercap',
  'gs-netcat',
  'gsocket',
  'hping3',
  'hydra',
  'john',
  'hashcat',
  'kdigger',
  'kinsing',
  'kdevtmpfsi',
  'linpeas.sh',
  'ligolo-ng',
  'masscan',
  'medusa',
  'msfconsole',
  'msfvenom',
  'ncrack',
  'nikto',
  'nmap',
  'peirates',
  'pnscan',
  'proxychains',
  'proxychains4',
  'pspy',
  'pspy32',
  'pspy64',
  'responder',
  'rustscan',
  'sqlmap',
  'unicornscan',
  'xmrig',
  'zgrab',
  'zmap',
]);
/** Ordinary tools in the one use that hands a program to a stranger, by an argument. */
const byArgument = [
  {
    names: new Set(['nc', 'ncat', 'netcat', 'nc.traditional', 'nc.openbsd']),
    argument: /^(-[a-zA-Z]*[ec]|--exec(=.*)?|--sh-exec(=.*)?|--lua-exec(=.*)?)$/,
  },
  { names: new Set(['socat']), argument: /^(exec|system|shell):/i },
];
/** The intrusion tool that an exec runs, by its name, or undefined. */
export function intrusionTool(exec, facts) {
  const names = [exec.applet, baseName(exec.exe), exec.script === 'inline' ? undefined : baseName(exec.script)].filter(name => name);
  for (const name of names) {
    if (name === undefined) continue;
    if (always.has(name)) return name;
    if (byArgument.some(rule => rule.names.has(name) && facts.argv?.some(argument => rule.argument.test(argument)))) return name;
  }
  return undefined;
}
function baseName(path) {
  return path?.slice(path.lastIndexOf('/') + 1);
}
