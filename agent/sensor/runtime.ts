/** The runtime on its way into a container has its own name for a moment; whoever keeps it is no runtime. */
const names = /^(runc|crun|youki)\b/;
/** What it runs then: a copy of itself in memory, or itself by an open file. */
const programs = /^\/memfd:(runc|crun|youki)_cloned\b|^\/proc\/self\/(fd\/\d+|exe)$|\/(runc|crun|youki)$/;
const forMs = 5_000;

/** Whether this is the container runtime half-way into a container, and nobody's program yet. `ageMs`: how long the process has lived. */
export function isRuntime({ comm, exe }: { readonly comm: string; readonly exe: string | undefined }, ageMs: number): boolean {
  return ageMs < forMs && (names.test(comm) || (exe !== undefined && programs.test(exe)));
}
