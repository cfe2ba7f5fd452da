/** The part that was asked for last; the next one waits for it. */
let last: Promise<unknown> = Promise.resolve();

/** A page that never pauses gets its parts all the same, each after this many milliseconds. */
const PATIENCE = 300;

/**
 * Fetches a part of the page that nobody waits for: after those that were asked for before it, and in a pause of the page, so
 * that the first drawing comes before it and a slow processor never has several to draw at once.
 */
export const inTurn =
  <T>(fetch: () => Promise<T>) =>
  (): Promise<T> => {
    const part = last.then(pause).then(fetch);
    last = part.catch(() => undefined);
    return part;
  };

const pause = (): Promise<void> =>
  new Promise((resume) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resume(), { timeout: PATIENCE });
    else setTimeout(resume, 1);
  });
