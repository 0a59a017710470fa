import { z } from 'zod';
import { duration, text, time } from './scalars.js';
import { lists, policies } from './spec-schema.js';

export const apiVersion = 'knowngood.dev/v1';
export const documentKinds = ['Profile', 'Fragment', 'Exception'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Variables are written `${NAME}`. */
export const variableName = /^[A-Za-z_][A-Za-z0-9_]*$/;
const environmentName = /^[A-Za-z0-9][\w.-]{0,62}$/;
/** Neither absolute, nor of home, nor an address; whether it leaves the folder is seen where it is read. */
const includePath = z
  .string('must be the path of a file, from the folder of this one')
  .max(1024, 'must be at most 1024 characters')
  .regex(/^(?![/~]|[\w+.-]+:)[^\\\p{Cc}]+\.ya?ml$/u, 'must be a relative path of a .yaml file');

const composed = {
  include: z.array(includePath).max(64, 'must have at most 64 files').optional(),
  /** Names and what they stand for; without a value it must be given by whoever includes or overlays this. */
  variables: z
    .record(
      z.string().regex(variableName, 'must be a name of letters, digits and "_"'),
      z.union([text, z.number(), z.boolean(), z.null()], 'must be text, a number, true or false, or nothing'),
    )
    .optional(),
};

const overlaySpec = z.strictObject({ ...composed, ...policies, ...lists });
const profileSpec = z.strictObject({
  ...overlaySpec.shape,
  overlays: z.record(z.string().regex(environmentName, 'must be a name such as "production"'), overlaySpec).optional(),
});
const fragmentSpec = z.strictObject({ ...composed, ...lists, sessions: policies.sessions });

const workload = z
  .string()
  .min(1, 'must not be empty')
  .max(255, 'must be at most 255 characters')
  .regex(/^\P{Cc}*$/u, 'must not hold control characters');

const documentSchema = z.strictObject({
  apiVersion: z.literal(apiVersion),
  kind: z.literal('Profile'),
  metadata: z.strictObject({
    workload,
    /** How it was learned: told on export, for people. Its presence makes `learned` the default source of the entries. */
    learned: z
      .strictObject({
        sensor: z.enum(['ebpf', 'sampling']).optional(),
        containers: z.number().int().min(0).optional(),
        coverage: z.number().min(0).max(1).optional(),
        span: duration.optional(),
        since: time.optional(),
      })
      .optional(),
  }),
  spec: profileSpec,
});

const fragmentSchema = z.strictObject({
  apiVersion: z.literal(apiVersion),
  kind: z.literal('Fragment'),
  metadata: z.strictObject({ name: text.optional() }).optional(),
  spec: fragmentSpec,
});

const exceptionSchema = z.strictObject({
  apiVersion: z.literal(apiVersion),
  kind: z.literal('Exception'),
  metadata: z.strictObject({
    workload,
    /** Kept when its lines change; else made of them. */
    id: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{5,62}$/, 'must be six and more small letters, digits or "-"')
      .optional(),
  }),
  spec: z.strictObject({
    owner: text.min(1, 'must not be empty'),
    reason: text.min(1, 'must not be empty'),
    ticket: text.min(1, 'must not be empty').optional(),
    expires: time,
    ...lists,
  }),
});

export const schemas = { Profile: documentSchema, Fragment: fragmentSchema, Exception: exceptionSchema } as const;
/** What a document of no known kind is held against. */
export const anyKindSchema = documentSchema.extend({ kind: z.enum(documentKinds) });

export type ProfileYaml = z.infer<typeof documentSchema>;
export type FragmentYaml = z.infer<typeof fragmentSchema>;
export type ExceptionYaml = z.infer<typeof exceptionSchema>;
export type OverlaySpec = z.infer<typeof overlaySpec>;
