import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defaultClientConditions } from 'vite';
import { defineConfig } from 'vitest/config';
import { offlinePlugin } from './scripts/offlinePlugin.mjs';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

export default defineConfig({
  define: { ELBOW_VERSION: JSON.stringify(version) },
  base: './',
  plugins: [react(), offlinePlugin()],
  resolve: { conditions: ['onnxruntime-web-use-extern-wasm', ...defaultClientConditions] },
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: { main: 'index.html', 'service-worker': 'src/offline/serviceWorker.ts' },
      output: {
        // A service worker rules over its own folder, and its address must not change.
        entryFileNames: ({ name }) => (name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
        // What the first drawing needs comes in one file: fifty small ones wait for one another on a slow line.
        codeSplitting: { groups: [{ name: 'first', tags: ['$initial'], test: (id) => !id.includes('/src/offline/') }] },
      },
    },
    chunkSizeWarningLimit: 1000,
  },
  test: { include: ['src/**/*.test.{ts,tsx}'], setupFiles: ['src/testdata/propertySeed.ts'], testTimeout: 20_000 },
});
