/** Runs tasks one after the other, in the order they were given; one that fails does not hold up the next. */
export type Queue = <T>(task: () => Promise<T>) => Promise<T>;

/**
 * A queue for everything that touches a session: overlapping calls hang the GPU engine (onnxruntime issue 32561), so
 * creating, running and releasing all go through one.
 */
export function oneAtATime(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const mine = last.then(task);
    last = mine.catch(() => undefined);
    return mine;
  };
}
