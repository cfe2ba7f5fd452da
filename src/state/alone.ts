/** Locks that all tabs of one browser share. */
type Locks = Readonly<{ request<T>(name: string, work: () => Promise<T>): Promise<T> }>;

/**
 * Does one piece of work after the other, also across tabs where the browser has locks; a piece that fails holds up none.
 *
 * @param name what the tabs share
 * @param locks none on a page without encryption
 */
export function createAlone(name: string, locks: Locks | null | undefined): <T>(work: () => Promise<T>) => Promise<T> {
  if (locks) return (work) => locks.request(name, work);
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine.catch(() => {});
    return mine;
  };
}
