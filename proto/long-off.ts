import $protobuf from 'protobufjs/minimal.js';

// Before the generated module loads: else uint64 defaults and decodes to Long objects while the types say number.
// biome-ignore lint/suspicious/noExplicitAny: protobufjs types Long as always there; taking it away is its documented switch.
($protobuf.util as any).Long = undefined;
$protobuf.configure();

/** Reads a message field by field. */
export type Reader = $protobuf.Reader;
export const { Reader } = $protobuf;
