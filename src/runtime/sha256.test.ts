import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hex, sha256, unhex } from './sha256.ts';

const reference = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

it('hashes the examples of FIPS 180-4', () => {
  const hash = (text: string) => hex(sha256(Buffer.from(text)));
  expect(hash('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(hash('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')).toBe(
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  );
});

it('agrees with Node for every length around the borders of a block', () => {
  for (let length = 0; length <= 260; length++) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + length) & 255);
    expect(hex(sha256(bytes))).toBe(reference(bytes));
  }
});

it('agrees with Node on any bytes, wherever they lie in their buffer', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 1000 }), fc.nat(20), (bytes, from) => {
      const part = bytes.subarray(Math.min(from, bytes.length));
      expect(hex(sha256(part))).toBe(reference(part));
    }),
  );
});

it('agrees with Node on a megabyte', () => {
  const bytes = Uint8Array.from({ length: 2 ** 20 + 3 }, (_, i) => (i * i) >> 7);
  expect(hex(sha256(bytes))).toBe(reference(bytes));
});

it('reads what it writes in hexadecimal', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(unhex(hex(bytes))).toEqual(bytes);
    }),
  );
});
