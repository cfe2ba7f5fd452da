import { Fault } from '#core/fault.ts';

const SHOWN = 60;

/** The first characters of a file as one line of printable text. */
export const firstWords = (bytes: Uint8Array): string =>
  Array.from(bytes.subarray(0, SHOWN), (byte) => (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : ' '))
    .join('')
    .trim();

/**
 * Names what servers send in place of a model: a web page, or the pointer that Git LFS left behind.
 *
 * @throws Fault model-not-a-model
 */
export function refuseStandIns(url: string, bytes: Uint8Array): void {
  const words = firstWords(bytes);
  const what = /^(\W{0,3})<(!doctype|html|head|\?xml|!--)/i.test(words)
    ? 'a web page, not a model'
    : words.startsWith('version https://git-lfs')
      ? 'a Git LFS pointer, not the file it points to'
      : undefined;
  if (what === undefined) return;
  throw new Fault('model-not-a-model', `${url} is ${what}: it begins "${words}".`, {
    remedy: 'The server is set up wrongly, or the address is. Try again later.',
  });
}
