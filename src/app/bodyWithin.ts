/**
 * The body of a response, unless it is longer than `most` bytes: then undefined, and the rest is not read.
 *
 * @throws what reading throws when the connection breaks
 */
export async function bodyWithin(response: Response, most: number): Promise<Blob | undefined> {
  if (Number(response.headers.get('Content-Length')) > most) {
    await response.body?.cancel();
    return undefined;
  }
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let read = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const { value } = (await reader?.read()) ?? {};
    if (value === undefined) break;
    pieces.push(value);
    read += value.length;
    if (read > most) {
      await reader?.cancel();
      return undefined;
    }
  }
  return new Blob(pieces, { type: response.headers.get('Content-Type') ?? '' });
}
