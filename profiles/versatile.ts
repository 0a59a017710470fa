import type { ProcessEntry } from './profile.js';

/** Programs that do whatever they are told, or fetch and send: what an intruder lives off where nothing may be brought along. */
const names: ReadonlySet<string> = new Set(
  [
    'sh ash dash bash zsh ksh csh tcsh fish python perl ruby php node nodejs lua java deno bun awk gawk tclsh pwsh',
    'curl wget nc ncat netcat nc.traditional nc.openbsd socat telnet ssh scp sftp ftp tftp rsync dig nslookup host openssl',
  ].flatMap(line => line.split(' ')),
);

/** Whether this line lets an interpreter or a network tool run, by the name of its file or the name it was called by. */
export function isVersatile({ exe, applet = [] }: ProcessEntry): boolean {
  return [exe, ...applet].some(isVersatileProgram);
}

/** Whether a path or name is such a program's. */
export function isVersatileProgram(path: string): boolean {
  return names.has(withoutVersion(path.slice(path.lastIndexOf('/') + 1)));
}

/** `python3.13` is python. */
function withoutVersion(name: string): string {
  return name.replace(/-?\d+(?:\.\d+)*$/, '');
}
