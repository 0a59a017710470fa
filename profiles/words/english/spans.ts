/** How long something took or is ago, and what stands between words of which several are put in at one place. */
export const spans = {
  between: ', ',
  'span.d': '{n} d',
  'span.h': '{n} h',
  'span.min': '{n} min',
  'span.s': '{n} s',
} as const;
