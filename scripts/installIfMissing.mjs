// npm runs this before `npm start` and `npm test`, so it must work with nothing installed but Node.
import { existsSync } from 'node:fs';
import { chdir } from 'node:process';
import { fileURLToPath } from 'node:url';
import { findBrowser, mayInstallDebianPackage } from './browser.mjs';
import { isStale } from './newest.mjs';
import { giveUp, run, runNpm } from './run.mjs';

chdir(fileURLToPath(new URL('..', import.meta.url)));
checkNode();
installPackages();
if (process.argv.includes('--browser')) installBrowser();

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (!fits)
    giveUp(`Elbow needs Node 20.19, 22.12 or newer; this is ${process.version}. Get one from https://nodejs.org`);
}

function installPackages() {
  if (!isStale('node_modules/.package-lock.json', ['package-lock.json'])) return;
  console.log('Installing packages (npm ci) …');
  // Packages' own install scripts are not needed, and one of them would fetch CUDA libraries.
  if (runNpm(['ci', '--ignore-scripts']) !== 0) giveUp('npm ci failed, see above. Elbow needs the npm registry once.');
}

/** A missing browser is not the end: the other stages of `npm test` still run. */
function installBrowser() {
  if (findBrowser() !== undefined) return;
  if (mayInstallDebianPackage() && installDebianChromium()) return;
  console.log("Installing Playwright's Chromium …");
  if (run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']) !== 0) {
    console.error('No browser could be installed. Install Chromium or Chrome, or set CHROMIUM to the path of one.');
  }
}

function installDebianChromium() {
  console.log('Installing Chromium (apt-get install chromium) …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = () => run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { env });
  const installed = install() === 0 || (run('apt-get', ['update', '-q'], { env }) === 0 && install() === 0);
  return installed && existsSync('/usr/bin/chromium');
}
