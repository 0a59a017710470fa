export const sessions = ['main', 'exec', 'health', 'recycler'];
export const fileOrigins = ['image', 'metadata-changed', 'drift', 'mount', 'memfd', 'deleted', 'foreign-overlay', 'unknown'];
/** `start` where the container runtime started it from outside the container. */
export const parentStart = 'start';
/** The script of an interpreter that was given code instead of a file (`-c`, `-e`, standard input) or a file nobody could resolve. */
export const inlineScript = 'inline';
