import ts from 'typescript';

/** One breach of the house rules, as a sentence that names the file and the rule. */
export type Breach = string;

type Layer = 'proto' | 'profiles' | 'agent' | 'controller' | 'cli' | 'client' | 'console';
/** proto ← profiles ← agent | controller ← cli; agent and controller never import each other, and the cli talks to both only over HTTP and processes; the console runs in a browser, and has nothing but HTTP and the shapes of the client. */
const mayImport: Readonly<Record<Layer, readonly Layer[]>> = {
  proto: ['proto'],
  profiles: ['proto', 'profiles'],
  agent: ['proto', 'profiles', 'agent'],
  controller: ['proto', 'profiles', 'controller'],
  cli: ['proto', 'profiles', 'cli'],
  client: ['client'],
  console: ['client', 'console'],
};

/** Packages that reach something of the world, and the one place that may import each. A trailing `/` is a folder. */
const packageEdges: Readonly<Record<string, readonly string[]>> = {
  dockerode: ['agent/container/engine.ts', 'agent/container/dockerode.ts', 'agent/container/swarm.ts'],
  koffi: ['agent/sensor/ebpf/libbpf.ts', 'agent/files/attributes.ts'],
  nats: ['proto/nats-bus.ts'],
  systeminformation: ['agent/heartbeat.ts'],
  'protobufjs/minimal.js': ['proto/long-off.ts'],
  hono: ['controller/api/'],
  '@hono/zod-openapi': ['controller/api/'],
  '@hono/node-server': ['controller/api/'],
  nodemailer: ['controller/sinks/transports/smtp.ts'],
  'prom-client': ['controller/metrics/', 'agent/metrics.ts'],
  commander: ['cli/'],
  picocolors: ['cli/'],
  preact: ['console/'],
  'preact/hooks': ['console/'],
  '@preact/signals': ['console/'],
  uplot: ['console/pages/workload/coverage-chart.tsx'],
  vite: ['console/vite.config.ts'],
  'openapi-fetch': ['client/'],
};

/** Built-in modules through which a file touches the world. Only the edges listed below may. */
const worldModules = ['fs', 'fs/promises', 'child_process', 'net', 'tls', 'dgram', 'http', 'https', 'worker_threads', 'dns', 'cluster'];
export const edges: readonly string[] = [
  'agent/main.ts',
  'agent/proc.ts',
  'agent/metrics.ts',
  'agent/whole-file.ts',
  'agent/layers.ts',
  'agent/contents.ts',
  'agent/identity.ts',
  'agent/session/host-folder.ts',
  'agent/canary/program.ts',
  'agent/files/announced.ts',
  'agent/files/layer-file.ts',
  'agent/image/manifests.ts',
  'agent/image/tree.ts',
  'agent/files/look.ts',
  'agent/files/upper.ts',
  'agent/container/assign-file.ts',
  'agent/outbox/spool.ts',
  'agent/recycle/evidence.ts',
  'agent/recycle/evidence-folder.ts',
  'agent/recycle/evidence-key.ts',
  'agent/recycle/front/programs.ts',
  'agent/recycle/journal.ts',
  'agent/recycle/proxy/haproxy.ts',
  'agent/recycle/pace/ask.ts',
  'agent/recycle/kept-logs.ts',
  'agent/recycle/probe.ts',
  'agent/recycle/layer.ts',
  'controller/main.ts',
  'controller/disk.ts',
  'controller/documents/reader.ts',
  'controller/documents/thread.ts',
  'controller/signed-lists.ts',
  'controller/api/console-files.ts',
  'controller/api/guard.ts',
  'controller/api/proxies.ts',
  'controller/api/certificate.ts',
  'controller/api/listen.ts',
  'controller/sinks/read-sinks.ts',
  'controller/sinks/transports/ndjson-file.ts',
  'controller/sinks/transports/syslog.ts',
  'controller/api/token.ts',
  'cli/',
];

/** Where a message is taken off a queue for good. */
const acknowledgers = ['controller/inbox.ts', 'agent/order-desk.ts', 'proto/nats-bus.ts'];
/** What may change anything in Docker. */
const executors = ['agent/recycle/', 'agent/canary/', 'agent/container/engine.ts'];
const vagueNames = [
  'manager',
  'helper',
  'helpers',
  'util',
  'utils',
  'handler',
  'handlers',
  'processor',
  'data',
  'info',
  'common',
  'core',
  'lib',
  'misc',
];

/** Every breach in these sources (`path → text`, paths relative to the project). */
export function breaches(sources: ReadonlyMap<string, string>): readonly Breach[] {
  return [...sources].flatMap(([path, text]) => {
    const imports = ts.preProcessFile(text, true, true).importedFiles.map(file => file.fileName);
    return path.startsWith('setup/') ? setupBreaches(path, imports) : sourceBreaches(path, text, imports);
  });
}

function setupBreaches(path: string, imports: readonly string[]): Breach[] {
  return imports
    .filter(name => !name.startsWith('node:') && !name.startsWith('./'))
    .map(name => `${path} imports ${name}: setup/ runs before node_modules exists, so it imports only node: and itself`);
}

function sourceBreaches(path: string, text: string, imports: readonly string[]): Breach[] {
  const layer = path.split('/')[0] as Layer;
  const found: Breach[] = [];
  for (const name of imports) {
    if (name.startsWith('.')) {
      const target = new URL(name, `file:///${path}`).pathname.slice(1);
      const to = target.split('/')[0] as Layer;
      if (!mayImport[layer].includes(to)) found.push(`${path} imports ${target}: ${layer} may import only ${mayImport[layer].join(', ')}`);
      if (target === 'proto/gen/knowngood.js' && path !== 'proto/schema.ts')
        found.push(`${path} imports ${target}: only proto/schema.ts may, which turns Long off first`);
      continue;
    }
    const only = packageEdges[name];
    if (only && !within(path, only)) found.push(`${path} imports ${name}: only ${only.join(', ')} may`);
    if (name.startsWith('node:') && worldModules.includes(name.slice(5)) && !within(path, edges)) {
      found.push(`${path} imports ${name} but is not listed as an edge`);
    }
    if (layer === 'profiles' && name.startsWith('node:') && name !== 'node:crypto')
      found.push(`${path} imports ${name}: profiles/ is pure`);
  }
  const code = withoutComments(text);
  if (/\bprocess\.env\b/.test(code) && !path.endsWith('/main.ts')) found.push(`${path} reads process.env: only main.ts files may`);
  if (layer === 'profiles' && /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(/.test(code)) {
    found.push(`${path} takes time or chance from the world: in profiles/ both are arguments`);
  }
  if (/\.ack\(\)/.test(code) && !acknowledgers.includes(path))
    found.push(`${path} acknowledges a message: only ${acknowledgers.join(', ')} may`);
  if (/['"`]\/(proc|sys)(\/|['"`])/.test(code) && path !== 'agent/proc.ts' && !path.endsWith('/main.ts') && layer !== 'cli') {
    found.push(`${path} names /proc or /sys: only agent/proc.ts reads them`);
  }
  if (
    /\bengine\.(create|start|stop|kill|pause|unpause|rename|remove|connect|disconnect|setRestartPolicy)\(/.test(code) &&
    !within(path, executors)
  ) {
    found.push(`${path} changes something in Docker: only the executor in agent/recycle may`);
  }
  const words = path.replace(/\.tsx?$/, '').split(/[/.-]/);
  const vague = words.find(word => vagueNames.includes(word));
  if (vague) found.push(`${path} is named "${vague}", which hides what it is`);
  return found;
}

function within(path: string, places: readonly string[]): boolean {
  return places.some(place => (place.endsWith('/') ? path.startsWith(place) : path === place));
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}
