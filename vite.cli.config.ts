import { defineConfig } from 'vite';

/** Bundles `src/cli/main.ts` for Node; packages stay outside. */
export default defineConfig({
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
