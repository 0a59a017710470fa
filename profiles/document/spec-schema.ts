import { z } from 'zod';
import { fileOrigins } from '../../proto/behaviour.js';
import { canonicalPeer, parseAddress, parseCidr } from '../match/address.js';
import { modes } from '../profile.js';
import { cycles } from '../watched-hours.js';
import { recycle } from './recycle-schema.js';
import { duration, text, time } from './scalars.js';

const protocols = ['tcp', 'udp', 'mptcp', 'udplite', 'sctp', 'icmp', 'raw', 'packet', 'unix'] as const;
const responses = ['notify', 'kill', 'pause', 'contain', 'recycle'] as const;
const blocking = ['on', 'audit', 'off'] as const;

function oneOrMore<T extends z.ZodType>(item: T) {
  return z.union([item, z.array(item)]);
}

// What has no place in a file system (memfd) has a name of its own.
const program = text.regex(/^(\/|memfd:)/, 'must be an absolute path');
const parent = text.regex(/^(\/|memfd:|start$)/, 'must be an absolute path, or "start" for the container runtime');
const script = text.regex(/^(\/|inline$|$)/, 'must be an absolute path, "inline", or "" for none');
const user = z
  .number('must be a numeric user id')
  .int('must be a numeric user id')
  .min(0, 'must be a numeric user id')
  .max(4_294_967_294, 'must be a numeric user id');
const port = z
  .number('must be a port, 1 to 65535')
  .int('must be a port, 1 to 65535')
  .min(1, 'must be a port, 1 to 65535')
  .max(65_535, 'must be a port, 1 to 65535');
const hash = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in 64 lower-case hex digits');
const imageId = z.string().regex(/^sha256:[0-9a-f]{64}$/, 'must be an image id: "sha256:" and 64 hex digits');
const imageDigest = z.string().regex(/^sha256:[0-9a-f]{64}$/, 'must be the digest of an image in a registry: "sha256:" and 64 hex digits');
const caller = text.refine(isCaller, 'must be "any", "workload:<name>", an address or a CIDR');
const destination = text.refine(
  isDestination,
  'must be "any", "workload:<name>", "dns:<name>", an address, a CIDR or the path of a socket',
);

/** On every kind of entry; left out where it is the default. */
const meta = {
  source: z.enum(['learned', 'person', 'library', 'alert']).optional(),
  expires: time.optional(),
  image: imageId.optional(),
};

const process = z.strictObject({
  exe: program,
  file: oneOrMore(z.enum(fileOrigins)).optional(),
  applet: oneOrMore(text).optional(),
  script: oneOrMore(script).optional(),
  scriptFile: oneOrMore(z.enum(fileOrigins)).optional(),
  parent: oneOrMore(parent).optional(),
  user: oneOrMore(user).optional(),
  loaders: oneOrMore(text).optional(),
  hash: oneOrMore(hash).optional(),
  phase: z.enum(['startup']).optional(),
  ...meta,
});
const listen = z.strictObject({ protocol: z.enum(protocols), port, exe: program.optional(), ...meta });
const inbound = z.strictObject({ protocol: z.enum(protocols), port, from: caller, ...meta });
const outbound = z.strictObject({ protocol: z.enum(protocols), port: port.optional(), to: destination, exe: program.optional(), ...meta });
const writePath = text.regex(/^\//, 'must be an absolute path or glob').refine(isModestGlob, 'must have at most eight "**" and braces');
const write = z.union([
  writePath,
  z.strictObject({
    path: writePath,
    new: z.literal(true, 'must be true, or left away').optional(),
    executable: z.literal(true, 'must be true, or left away').optional(),
    hash: oneOrMore(hash).optional(),
    ...meta,
  }),
]);
const scalar = z.union([text, z.number(), z.boolean()]);
const settingValue = z.union([scalar, z.strictObject({ value: scalar, ...meta })]);

const respond = z.array(z.enum(responses)).optional();
const block = z.enum(blocking).optional();

/** What a workload may do: what any document may list. */
export const lists = {
  processes: z.array(process).optional(),
  network: z
    .strictObject({ listen: z.array(listen).optional(), inbound: z.array(inbound).optional(), outbound: z.array(outbound).optional() })
    .optional(),
  storage: z.strictObject({ writes: z.array(write).optional() }).optional(),
  settings: z
    .record(text, z.union([settingValue, z.array(settingValue)]))
    .refine(settings => Object.keys(settings).length <= 1000, 'must have at most 1000 settings')
    .optional(),
};

const listSpec = z.strictObject(lists);
export type ListSpec = z.infer<typeof listSpec>;

/** Which images it may run, and what is done about all else. */
export const policies = {
  mode: z.enum(modes).optional(),
  probation: duration.optional(),
  startup: duration.optional(),
  cycle: z.enum(cycles, 'must be 24h or 7d').optional(),
  images: z
    .array(
      z.strictObject({
        id: imageId.optional(),
        repository: text.min(1, 'must not be empty').optional(),
        digest: imageDigest.optional(),
        signed: z.boolean().optional(),
      }),
    )
    .optional(),
  sessions: z.strictObject({ allow: z.array(z.strictObject({ command: text.min(1, 'must not be empty') })) }).optional(),
  protect: z
    .strictObject({
      block: z
        .strictObject({ exec: block, connect: block, send: block, listen: block, inbound: block, socket: block, write: block })
        .optional(),
      respond: z.strictObject({ low: respond, medium: respond, high: respond, critical: respond }).optional(),
    })
    .optional(),
  recycle: recycle.optional(),
};

function isCaller(value: string): boolean {
  if (value === 'any' || /^workload:./.test(value)) return true;
  return value.includes('/') ? parseCidr(value) !== undefined && !hasHostBits(value) : parseAddress(value) !== undefined;
}

function isDestination(value: string): boolean {
  return isCaller(value) || /^dns:[^\s/]+$/.test(value) || value.startsWith('/');
}

/** `10.0.0.1/8` says two things at once. */
function hasHostBits(cidr: string): boolean {
  const address = parseAddress(cidr.slice(0, cidr.indexOf('/')));
  const canonical = canonicalPeer(cidr);
  return (
    address === undefined || canonicalPeer(canonical.slice(0, canonical.indexOf('/'))) !== canonicalPeer(cidr.slice(0, cidr.indexOf('/')))
  );
}

/** Every further `**` multiplies what a path may cost to compare. */
function isModestGlob(value: string): boolean {
  return (value.match(/\*\*|\{/g)?.length ?? 0) <= 8;
}
