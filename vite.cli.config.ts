import { readFileSync } from 'node:fs';
import { defineConfig } from 'vite';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/** Bundles `src/cli/main.ts` for Node; packages stay outside. */
export default defineConfig({
  define: { ELBOW_VERSION: JSON.stringify(version) },
  resolve: { conditions: ['onnxruntime-web-use-extern-wasm'] },
  build: {
    ssr: 'src/cli/main.ts',
    outDir: 'dist-cli',
    target: 'node20',
    emptyOutDir: true,
    copyPublicDir: false,
    rollupOptions: { output: { entryFileNames: 'main.mjs' } },
  },
});
