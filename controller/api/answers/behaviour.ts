import { z } from '@hono/zod-openapi';
import type { FileOrigin, Protocol, Session } from '../../../proto/behaviour.js';

export const protocolShape = z.enum([
  'tcp',
  'udp',
  'mptcp',
  'udplite',
  'sctp',
  'icmp',
  'raw',
  'packet',
  'unix',
] as const satisfies readonly Protocol[]);
export const fileShape = z
  .enum([
    'image',
    'metadata-changed',
    'drift',
    'mount',
    'memfd',
    'deleted',
    'foreign-overlay',
    'unknown',
  ] as const satisfies readonly FileOrigin[])
  .openapi({ description: 'where a file is from: of the image only where that is proven' });
export const whoseShape = z
  .enum(['main', 'exec', 'health', 'recycler', 'moved', 'entered'] as const satisfies readonly Session[])
  .openapi({ description: 'who did it: the workload itself (main), a person (exec), its health check …' });

const text = z.string().optional();
/** What an alert's behaviour carries besides: the address that a name stood for. */
const common = { address: text };
const peer = {
  protocol: protocolShape.optional(),
  peer: z.string().optional().openapi({ description: 'an address, `workload:` and its name, or any' }),
  port: z.number().optional(),
  name: z.string().optional().openapi({ description: 'that the container was told of that address' }),
  exe: text,
  user: z.number().optional(),
  session: whoseShape.optional(),
};

/** What was seen, as far as that identifies it; what could not be seen is absent. */
export const behaviourShape = z
  .union([
    z.object({
      ...common,
      kind: z.literal('exec'),
      exe: text,
      file: fileShape.optional(),
      applet: text,
      script: text,
      scriptFile: fileShape.optional(),
      parent: z.string().optional().openapi({ description: 'a path, or `start`: the container runtime' }),
      user: z.number().optional(),
      session: whoseShape.optional(),
      loaders: z.array(z.string()).optional(),
      hash: text,
    }),
    z.object({ ...common, kind: z.literal('connect'), ...peer }),
    z.object({ ...common, kind: z.literal('send'), ...peer }),
    z.object({
      ...common,
      kind: z.literal('listen'),
      protocol: protocolShape.optional(),
      port: z.number().optional(),
      exe: text,
      session: whoseShape.optional(),
    }),
    z.object({ ...common, kind: z.literal('inbound'), protocol: protocolShape.optional(), port: z.number().optional(), peer: text }),
    z.object({ ...common, kind: z.literal('socket'), protocol: protocolShape.optional(), exe: text, session: whoseShape.optional() }),
    z.object({
      ...common,
      kind: z.literal('write'),
      path: text,
      executable: z.boolean().optional(),
      change: z.enum(['written', 'metadata', 'removed']).optional(),
      hash: text,
      under: text,
    }),
    z.object({ ...common, kind: z.literal('settings'), setting: text, value: text }),
    z.object({ ...common, kind: z.literal('image'), id: text, repository: text, digests: z.array(z.string()).optional() }),
  ])
  .openapi('Behaviour');
