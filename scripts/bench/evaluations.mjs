import { existsSync, readFileSync } from 'node:fs';

const page = 'docs/benchmarks.md';
const mark = '\n<!-- written by npm run bench:nfe -->\n';

/** What `npm run bench:nfe` has written into docs/benchmarks.md, with its mark; empty when nothing. */
export function evaluationsPart() {
  const text = existsSync(page) ? readFileSync(page, 'utf8') : '';
  const at = text.indexOf(mark);
  return at < 0 ? '' : text.slice(at);
}

/**
 * The page with another such part.
 *
 * @param {string} part
 */
export function withEvaluations(part) {
  const text = existsSync(page) ? readFileSync(page, 'utf8') : '# Benchmarks\n';
  const at = text.indexOf(mark);
  return `${at < 0 ? text : text.slice(0, at)}${mark}${part}`;
}
