/** How a container of our own is held: it may write nothing, gain no right, and weighs nothing. */
export const confined = {
  ReadonlyRootfs: true,
  CapDrop: ['ALL'],
  SecurityOpt: ['no-new-privileges'],
  PidsLimit: 8,
  Memory: 16 << 20,
  LogConfig: { Type: 'none' },
} as const;
