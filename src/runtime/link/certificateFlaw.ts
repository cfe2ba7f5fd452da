import type { SharedCertificate } from './sharedRun.ts';

/** Most noisings that a block of a shared certificate may ask for: a reader's memory is not the sender's to spend. */
const MOST_NOISINGS = 4096;

/** What cannot be about a shared certificate whose fields are in their ranges; undefined when nothing is wrong. */
export function certificateFlaw({ settings, selection, estimation, result }: SharedCertificate): string | undefined {
  const [selected, estimated] = [sum(selection), sum(estimation)];
  if (selected > settings.n0 || estimated > settings.n || (estimated > 0 && selected < settings.n0)) {
    return 'its certificate has other votes than it asked for';
  }
  const chosen = selection.indexOf(Math.max(...selection));
  if (result.type === 'certified' && (estimated === 0 || result.class !== chosen)) {
    return 'its certificate is of a class that was not chosen';
  }
  if (settings.block * (settings.inner.points - settings.inner.skip) > MOST_NOISINGS) {
    return 'its certificate asks for too much at once';
  }
  return undefined;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
