import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser.mjs';

const port = Number(process.env.E2E_PORT ?? 5190);
const executablePath = findBrowser();
const launch = (args: readonly string[]) => ({
  launchOptions: {
    args: [
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--use-fake-device-for-media-stream',
      ...args,
    ],
    ...(executablePath === undefined ? {} : { executablePath }),
  },
});
/** A second name of this machine; browsers trust `localhost` alone without encryption. */
const insecureHost = ['--host-resolver-rules=MAP elbow.test 127.0.0.1'];
/** Pages are painted alike on every machine: letters without hinting or coloured edges, edges as the processor smooths them. */
const steadyPaint = ['--font-render-hinting=none', '--disable-lcd-text', '--disable-gpu-rasterization'];
const softwareGpu = ['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader', '--enable-features=Vulkan'];

export default defineConfig({
  testDir: 'e2e',
  snapshotPathTemplate: 'e2e/screenshots/{arg}{ext}',
  outputDir: 'test-results/e2e',
  // One at a time: the engine of a page uses every core there is.
  workers: 1,
  forbidOnly: true,
  timeout: 180_000,
  globalTimeout: 60 * 60_000,
  expect: { timeout: 60_000 },
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${port}`,
    actionTimeout: 60_000,
    trace: 'retain-on-failure',
    serviceWorkers: 'block',
  },
  projects: [
    { name: 'cpu', testIgnore: 'webgpu.spec.ts', use: launch([...insecureHost, ...steadyPaint]) },
    { name: 'webgpu', testMatch: 'webgpu.spec.ts', use: launch(softwareGpu) },
  ],
  webServer: { command: `node scripts/start.mjs --port ${port}`, url: `http://localhost:${port}`, timeout: 180_000 },
});
