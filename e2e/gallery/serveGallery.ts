import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { serve } from '../../scripts/serve.mjs';

const built = fileURLToPath(new URL('../../node_modules/.cache/gallery', import.meta.url));

/** Builds the gallery into a folder of its own, nowhere near what is shipped, and serves it. */
export async function serveGallery(): Promise<Awaited<ReturnType<typeof serve>>> {
  await build({
    configFile: false,
    root: fileURLToPath(new URL('.', import.meta.url)),
    base: './',
    logLevel: 'error',
    plugins: [react()],
    define: { ELBOW_VERSION: '"gallery"' },
    build: {
      target: 'es2023',
      outDir: built,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2000,
    },
  });
  return serve(built, 0);
}
