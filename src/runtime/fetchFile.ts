import { Fault } from '#core/fault.ts';

/** What of a Response is used here. */
export type Reply = Readonly<{
  ok: boolean;
  status: number;
  body: Readonly<{ getReader(): Reader }> | null;
}>;

type Reader = Readonly<{
  read(): Promise<Readonly<{ done: boolean; value?: Uint8Array | undefined }>>;
  cancel(): Promise<void>;
}>;

/** How far the browser's own cache is trusted: fully, after asking the server, not at all. */
export type FetchMode = 'default' | 'no-cache' | 'reload';

/** Fetches an address. The caller binds it to what cancels it. */
export type Fetch = (url: string, mode: FetchMode) => Promise<Reply>;

const unreachable = (url: string, why: string, cause?: unknown): Fault =>
  new Fault('model-unreachable', `${url} could not be fetched: ${why}.`, {
    remedy: 'Check the connection and try again; the rest of the page works without it.',
    cause,
  });

type Options<T> = Readonly<{
  /** A stream that grows beyond this many bytes is cut off. */
  most: number;
  mode: FetchMode;
  /** What to yield after every piece, of the bytes so far. */
  progress(loaded: number): T;
}>;

/**
 * The bytes of a file, and news of them while they come.
 *
 * @throws Fault model-unreachable; what the fetch throws when it is cancelled (AbortError) passes through
 */
export async function* fetchFile<T>(
  fetch: Fetch,
  url: string,
  { most, mode, progress }: Options<T>,
): AsyncGenerator<T, Uint8Array> {
  const reply = await named(url, fetch(url, mode));
  if (!reply.ok) throw unreachable(url, reply.status === 404 ? 'there is no such file (404)' : `HTTP ${reply.status}`);
  if (reply.body === null) throw unreachable(url, 'the answer is empty');
  const reader = reply.body.getReader();
  const pieces: Uint8Array[] = [];
  let loaded = 0;
  try {
    for (;;) {
      const { done, value } = await named(url, reader.read());
      if (done || value === undefined) break;
      pieces.push(value);
      loaded += value.length;
      if (loaded > most) break;
      yield progress(loaded);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  const bytes = new Uint8Array(loaded);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** Gives a failing network a name; cancelling is no failure. */
async function named<T>(url: string, pending: Promise<T>): Promise<T> {
  try {
    return await pending;
  } catch (error) {
    if ((error as { name?: unknown } | null)?.name === 'AbortError') throw error;
    throw unreachable(url, error instanceof Error ? error.message : String(error), error);
  }
}
