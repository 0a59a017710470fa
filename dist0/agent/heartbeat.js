let host;
/**
 * EDGE systeminformation: what the host is and how loaded. Loaded on the first call, not at start: it is large, and nothing that an
 * agent does first needs it. What does not change is asked once. Rejects only where the host has no such figures at all.
 */
export async function hostFacts() {
  host ??= look();
  const { si, kernel, os, cpus } = await host;
  const [memory, load] = await Promise.all([si.mem(), si.currentLoad()]);
  return { kernel, os, cpus, load: load.avgLoad, memoryTotalBytes: memory.total, memoryFreeBytes: memory.available };
}
async function look() {
  const si = (await import('systeminformation')).default;
  const [os, cpu] = await Promise.all([si.osInfo(), si.cpu()]);
  return { si, kernel: os.kernel, os: `${os.distro} ${os.release}`.trim(), cpus: cpu.cores };
}
