/**
 * Regroups a fast stream into one batch a frame. Leaving the loop closes the source without waiting for it, so a source
 * that hangs cannot hold up its reader.
 */
export async function* inFrames<T>(
  source: AsyncIterable<T>,
  nextFrame: () => Promise<void>,
): AsyncGenerator<readonly T[], void> {
  const iterator = source[Symbol.asyncIterator]();
  let batch: T[] = [];
  let ending: { error?: unknown } | undefined;
  let wake = () => {};
  const collect = async () => {
    for (let turn = await iterator.next(); !turn.done; turn = await iterator.next()) {
      batch.push(turn.value);
      wake();
    }
  };
  void collect()
    .then(
      () => {
        ending = {};
      },
      (error: unknown) => {
        ending = { error };
      },
    )
    .then(() => wake());
  try {
    for (;;) {
      if (batch.length === 0 && ending === undefined) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      if (batch.length > 0) {
        await nextFrame();
        const ready = batch;
        batch = [];
        yield ready;
      } else if (ending !== undefined) {
        if ('error' in ending) throw ending.error;
        return;
      }
    }
  } finally {
    void iterator.return?.()?.catch(() => {});
  }
}
