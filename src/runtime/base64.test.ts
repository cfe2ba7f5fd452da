import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromBase64, fromBase64Url, toBase64, toBase64Url } from './base64.ts';

it('writes what Node writes, and reads it back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
      expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes);
    }),
  );
});

it('reads no text but the one way to write some bytes', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), (text) => {
      const bytes = fromBase64Url(text);
      if (bytes !== undefined) expect(toBase64Url(bytes)).toBe(text);
      const padded = fromBase64(text);
      if (padded !== undefined) expect(toBase64(padded)).toBe(text);
    }),
  );
  expect(fromBase64Url('A')).toBeUndefined();
  expect(fromBase64Url('AB')).toBeUndefined();
  expect(fromBase64Url('AA==')).toBeUndefined();
  expect(fromBase64('AA==')).toEqual(new Uint8Array(1));
  expect(fromBase64('AA=')).toBeUndefined();
});
