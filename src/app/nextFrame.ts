/** A page in the background gets no frames; then this many milliseconds stand for one. */
const HIDDEN = 250;

/** Resolves when the next picture of the screen is due. */
export const nextFrame = (): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(done, HIDDEN);
    const frame = requestAnimationFrame(done);
    function done() {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      resolve();
    }
  });
