import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bodyWithin } from './bodyWithin.ts';

/** A response whose pieces are made as they are read, and the number of those that were. */
function streamed(pieces: readonly Uint8Array<ArrayBuffer>[], headers: Readonly<Record<string, string>> = {}) {
  const seen = { read: 0, cancelled: false };
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull: (controller) => {
        const piece = pieces[seen.read];
        if (piece === undefined) return controller.close();
        seen.read++;
        controller.enqueue(piece);
      },
      cancel: () => {
        seen.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { response: new Response(body, { headers }), seen };
}

it('gives the whole body with its type when it is within the limit, and nothing otherwise', async () => {
  const anyPieces = fc.array(fc.uint8Array({ minLength: 1, maxLength: 8 }), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(anyPieces, fc.nat(40), async (pieces, most) => {
      const whole = pieces.flatMap((piece) => [...piece]);
      const { response } = streamed(
        pieces.map((piece) => new Uint8Array(piece)),
        { 'Content-Type': 'image/png' },
      );
      const blob = await bodyWithin(response, most);
      if (whole.length > most) {
        expect(blob).toBeUndefined();
        return;
      }
      expect(blob?.type).toBe('image/png');
      expect([...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(1))]).toEqual(whole);
    }),
  );
});

it('stops reading at the piece that goes beyond the limit', async () => {
  const { response, seen } = streamed(Array.from({ length: 100 }, () => new Uint8Array(10)));
  expect(await bodyWithin(response, 25)).toBeUndefined();
  expect(seen).toEqual({ read: 3, cancelled: true });
});

it('reads nothing of what says that it is too long', async () => {
  const { response, seen } = streamed([new Uint8Array(1)], { 'Content-Length': '26' });
  expect(await bodyWithin(response, 25)).toBeUndefined();
  expect(seen).toEqual({ read: 0, cancelled: true });
});

it('an empty answer is an empty body', async () => {
  expect((await bodyWithin(new Response(null), 25))?.size).toBe(0);
});
