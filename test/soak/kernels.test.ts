import t from 'tap';
import { Machines } from '../support/machine.js';
import { kernelIsSince } from '../support/running-kernel.js';

/**
 * The sensor and the main job on other kernels than this host's, in virtual machines whose only cgroup hierarchy is v2, with either way of
 * the engine to name cgroups (`docker-<id>.scope` by systemd, `docker/<id>` by the engine itself). Nothing is skipped: where a machine cannot
 * be made, it fails.
 */
const files = [
  { file: 'test/integration/evasions.test.ts', atLeast: 100 },
  { file: 'test/integration/network.test.ts', atLeast: 20 },
  { file: 'test/integration/kernel.test.ts', atLeast: 60 },
  { file: 'test/e2e/deviations.test.ts', atLeast: 200 },
];
const suites = [
  { suite: 'bookworm', since: '6.1' },
  { suite: 'trixie', since: '6.12' },
  { suite: 'trixie-backports', since: '6.16' },
] as const;
const drivers = ['systemd', 'cgroupfs'] as const;

t.setTimeout(suites.length * drivers.length * 4 * 60 * 60_000);
const machines = Machines.make(suites.map(({ suite }) => suite));
t.teardown(() => machines.remove());

for (const { suite, since } of suites) {
  for (const driver of drivers) {
    await t.test(`the kernel of ${suite}, cgroups named by ${driver}`, async t => {
      const says = await machines.run({ suite, driver, files: files.map(({ file }) => file) });
      const kernel = machines.kernels.get(suite)!;
      t.match(says.about, { kernel, cgroup: 'cgroup2fs', hierarchies: '1', engine: ` ${driver} v2 overlay2` });
      t.ok(kernelIsSince(since, kernel), `${kernel} is ${since} or later`);
      for (const { file, atLeast } of files) {
        const { code, passed = 0, failed, skipped, ms } = says.files.get(file) ?? {};
        t.same({ code, failed, skipped }, { code: 0, failed: [], skipped: 0 }, `${file} passes`);
        t.ok(passed >= atLeast, `${file}: ${passed} passed on ${kernel} in ${Math.round((ms ?? 0) / 1000)} s`);
      }
    });
  }
}
