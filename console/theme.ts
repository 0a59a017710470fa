import { effect } from '@preact/signals';
import { kept } from './keep.js';

export const themes = ['auto', 'light', 'dark'] as const;
export const theme = kept<(typeof themes)[number]>('theme', 'auto', themes);

effect(() => {
  document.documentElement.dataset['theme'] = theme.value;
});
