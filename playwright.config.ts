import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser.mjs';

const port = 5190;
const executablePath = findBrowser();
const launch = (args: readonly string[]) => ({
  launchOptions: {
    args: [
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...args,
    ],
    ...(executablePath === undefined ? {} : { executablePath }),
  },
});
const softwareGpu = ['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader', '--enable-features=Vulkan'];

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  // One at a time: the engine of a page uses every core there is.
  workers: 1,
  forbidOnly: true,
  timeout: 90_000,
  globalTimeout: 30 * 60_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: { baseURL: `http://localhost:${port}`, trace: 'retain-on-failure' },
  projects: [
    { name: 'cpu', testIgnore: 'webgpu.spec.ts', use: launch(['--disable-gpu']) },
    { name: 'webgpu', testMatch: 'webgpu.spec.ts', use: launch(softwareGpu) },
  ],
  webServer: { command: `node scripts/start.mjs --port ${port}`, url: `http://localhost:${port}`, timeout: 180_000 },
});
