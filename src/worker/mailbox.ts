/** A stream that is filled from outside: any number of `give`, then at most one `end`. */
export type Mailbox<T> = Readonly<{
  letters: AsyncGenerator<T, void>;
  give(letter: T): void;
  end(error?: unknown): void;
}>;

/**
 * A stream whose reader may leave at any time, even while it waits: `leave` is called at once, where a generator would
 * first wait for its next value. `begin` is called when reading begins.
 */
export function mailbox<T>({ begin, leave }: Readonly<{ begin: () => void; leave: () => void }>): Mailbox<T> {
  const letters: T[] = [];
  let waiting: Readonly<{ resolve: (turn: IteratorResult<T, void>) => void; reject: (error: unknown) => void }>[] = [];
  let status: 'new' | 'open' | 'over' = 'new';
  let failure: Readonly<{ error: unknown }> | undefined;

  const close = () => {
    if (status === 'open') leave();
    status = 'over';
    letters.length = 0;
    failure = undefined;
    for (const { resolve } of waiting) resolve({ value: undefined, done: true });
    waiting = [];
  };

  return {
    letters: {
      async next() {
        if (status === 'new') {
          status = 'open';
          begin();
        }
        if (letters.length > 0) return { value: letters.shift()!, done: false };
        if (failure !== undefined) {
          const { error } = failure;
          failure = undefined;
          throw error;
        }
        if (status === 'over') return { value: undefined, done: true };
        return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
      },
      async return() {
        close();
        return { value: undefined, done: true };
      },
      async throw(error) {
        close();
        throw error;
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    },
    give: (letter) => {
      if (status !== 'open') return;
      const reader = waiting.shift();
      if (reader === undefined) letters.push(letter);
      else reader.resolve({ value: letter, done: false });
    },
    end: (...failures) => {
      if (status !== 'open') return;
      status = 'over';
      if (failures.length > 0) failure = { error: failures[0] };
      const [first, ...others] = waiting;
      waiting = [];
      if (first !== undefined && failure !== undefined) {
        first.reject(failure.error);
        failure = undefined;
      } else first?.resolve({ value: undefined, done: true });
      for (const { resolve } of others) resolve({ value: undefined, done: true });
    },
  };
}
