/** How many of the last asked for are kept: the leader and the runner-up change to and fro between few classes. */
const MOST = 6;

/** What was made for a key, made once for each of the six keys asked for last. */
export function keepRecent<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const kept = new Map<Key, Value>();
  return (key) => {
    const value = kept.get(key) ?? make(key);
    kept.delete(key);
    kept.set(key, value);
    for (const oldest of kept.keys()) if (kept.size > MOST) kept.delete(oldest);
    return value;
  };
}
