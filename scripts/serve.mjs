import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { chooseEncoding, compress } from './compress.mjs';
import { mimeTypes, securityHeaders } from './headers.mjs';

/** @typedef {{ status: number, headers?: Record<string, string>, body?: Buffer | string }} Reply */

/**
 * Serves the files of a folder on this machine, with the security headers, compressed. A missing file is a 404, never
 * another page. Rejects when the port is taken.
 *
 * @param {string} root
 * @param {number} port 0 lets the system choose
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export async function serve(root, port) {
  const read = createReader(root);
  const server = createServer(async (request, response) => {
    /** @type {Reply} */
    const reply = await answer(request, read).catch(() => ({ status: 500, body: 'The file could not be read.' }));
    response.writeHead(reply.status, { ...securityHeaders, 'Cache-Control': 'no-store', ...reply.headers });
    response.end(request.method === 'HEAD' ? undefined : reply.body);
  });
  await new Promise((settled, failed) => {
    server.once('error', failed).listen(port, '127.0.0.1', () => settled(undefined));
  });
  const address = server.address();
  return {
    url: `http://localhost:${typeof address === 'object' ? address?.port : port}/`,
    close: () => server.close(),
  };
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {ReturnType<typeof createReader>} read
 * @returns {Promise<Reply>}
 */
async function answer({ method, url = '/', headers }, read) {
  if (method !== 'GET' && method !== 'HEAD') {
    return { status: 405, headers: { Allow: 'GET, HEAD' }, body: 'Only GET and HEAD.' };
  }
  const file = await read(url, headers['accept-encoding']);
  if (!file) return { status: 404, headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body: 'Not found.' };
  if (headers['if-none-match'] === file.headers.ETag) return { status: 304, headers: file.headers };
  return { status: 200, headers: { ...file.headers, 'Content-Length': String(file.body.length) }, body: file.body };
}

/**
 * Reads files under `root`; keeps what it compressed until the file changes.
 *
 * @param {string} root
 */
function createReader(root) {
  const base = resolve(root);
  /** @type {Map<string, Promise<Buffer>>} */
  const compressed = new Map();

  /**
   * @param {string} url
   * @param {string | string[] | undefined} accepted
   */
  return async (url, accepted) => {
    const path = locate(base, url);
    const stats = path === undefined ? undefined : await stat(path).catch(() => undefined);
    if (path === undefined || !stats?.isFile()) return undefined;
    const extension = extname(path);
    const encoding = chooseEncoding(extension, String(accepted ?? ''));
    const key = `${path} ${encoding} ${stats.mtimeMs} ${stats.size}`;
    const body = encoding
      ? (compressed.get(key) ?? readFile(path).then((raw) => compress(raw, encoding)))
      : readFile(path);
    if (encoding) compressed.set(key, body);
    return { headers: fileHeaders(path, extension, stats, encoding), body: await body };
  };
}

/**
 * The file a request means, or undefined when it points outside the folder or cannot be read as a path.
 *
 * @param {string} base
 * @param {string} url
 */
function locate(base, url) {
  try {
    const pathname = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '/');
    if (pathname.includes('\0')) return undefined;
    const path = resolve(join(base, pathname.endsWith('/') ? `${pathname}index.html` : pathname));
    return path.startsWith(base + sep) ? path : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} path
 * @param {string} extension
 * @param {{ mtimeMs: number, size: number }} stats
 * @param {string | undefined} encoding
 * @returns {Record<string, string>}
 */
function fileHeaders(path, extension, { mtimeMs, size }, encoding) {
  // The build puts a hash of the content into the names of what it writes to `assets`.
  const hashed = path.includes(`${sep}assets${sep}`);
  return {
    'Content-Type': mimeTypes[extension] ?? 'application/octet-stream',
    'Cache-Control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    ETag: `"${Math.round(mtimeMs).toString(36)}-${size.toString(36)}-${encoding ?? 'raw'}"`,
    Vary: 'Accept-Encoding',
    ...(encoding ? { 'Content-Encoding': encoding } : {}),
  };
}
