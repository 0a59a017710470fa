import { join } from 'node:path';
import { defineConfig } from 'vite';

/** The console is a handful of static files, with nothing from elsewhere: the controller serves them as they are. */
export default defineConfig({
  root: import.meta.dirname,
  // Its own paths only: whatever stands before the controller may put it under a folder.
  base: './',
  publicDir: 'public',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: join(import.meta.dirname, '..', 'dist', 'console', 'site'),
    emptyOutDir: true,
    target: 'es2022',
    // A script that is inlined would be refused by the policy that the files are served with.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
