import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { securityHeaders } from './headers.mjs';

/** Shipped files that are drawn or read before a model is chosen; models themselves are not among them. */
const isShell = (/** @type {string} */ path) =>
  !/\.(onnx|npz)$|golden\.json$|mask\.png$|preview\.png$|_headers$/.test(path);
const isEngine = (/** @type {string} */ path) => /(^|\/)ort[-.]|\.wasm$/.test(path);

/** Everything below a folder, as paths from it. @returns {string[]} */
const filesIn = (/** @type {string} */ folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => relative(folder, join(folder, path)).replaceAll('\\', '/'));

/**
 * What a build needs to stand on any static host: the list of its files in the service worker, the security policy in the page
 * itself, and a file of headers for hosts that read one.
 *
 * @returns {import('vite').Plugin}
 */
export function offlinePlugin() {
  return {
    name: 'elbow-offline',
    apply: 'build',
    transformIndexHtml: (html) => ({
      html: withAddress(html),
      tags: [
        {
          tag: 'meta',
          // Hosts that send no headers: the same policy, but for framing, which a page cannot speak of.
          attrs: { 'http-equiv': 'Content-Security-Policy', content: policyForMeta() },
          injectTo: 'head-prepend',
        },
      ],
    }),
    generateBundle(_, bundle) {
      this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile() });
      const worker = bundle['service-worker.js'];
      if (worker?.type !== 'chunk') throw new Error('offlinePlugin: the service worker was not built');
      const built = Object.values(bundle).filter(({ fileName }) => fileName.startsWith('assets/'));
      const shipped = filesIn('public').filter(isShell);
      const shell = [
        'index.html',
        ...shipped,
        ...built.map(({ fileName }) => fileName).filter((name) => !isEngine(name)),
      ];
      const hash = createHash('sha256')
        .update(withAddress(readFileSync('index.html', 'utf8')))
        .update(policyForMeta());
      for (const path of shipped) hash.update(readFileSync(join('public', path)));
      for (const file of built) hash.update(file.fileName);
      const said = {
        version: hash.digest('hex').slice(0, 12),
        shell: shell.filter((name) => !name.endsWith('.map')).sort(),
        engine: built
          .map(({ fileName }) => fileName)
          .filter(isEngine)
          .sort(),
      };
      worker.code = `const ELBOW_SHELL = ${JSON.stringify(said)};\n${worker.code}`;
    },
  };
}

/**
 * Link previews want the whole address of their picture: ELBOW_URL is that of the page, where it is known.
 *
 * @param {string} html
 */
function withAddress(html) {
  const url = process.env.ELBOW_URL;
  return url ? html.replace('content="./preview.png"', `content="${new URL('preview.png', url).href}"`) : html;
}

const policyForMeta = () =>
  (securityHeaders['Content-Security-Policy'] ?? '')
    .split('; ')
    .filter((part) => !part.startsWith('frame-ancestors'))
    .join('; ');

/** In the form that Netlify and Cloudflare Pages read. */
const headersFile = () =>
  `/*\n${Object.entries(securityHeaders)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join('')}/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n`;
