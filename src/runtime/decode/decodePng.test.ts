import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFault } from '#core/fault.ts';
import expected from '#testdata/png/expected.json' with { type: 'json' };
import { decodePng } from './decodePng.ts';

const file = (name: string) => new Uint8Array(readFileSync(new URL(`../../testdata/png/${name}.png`, import.meta.url)));

const codeOf = (bytes: Uint8Array) => {
  try {
    decodePng(bytes);
    return 'decoded';
  } catch (error) {
    if (isFault(error)) return error.code;
    throw error;
  }
};

describe('decodePng', () => {
  it.each(Object.entries(expected))(
    'decodes %s to the pixels it was made from',
    (name, { width, height, channels, data }) => {
      const pixels = decodePng(file(name));
      expect({ ...pixels, data: [...pixels.data] }).toEqual({ width, height, channels, data });
    },
  );

  it('says when it cannot read interlaced pictures below 8 bits', () => {
    expect(codeOf(file('greyInterlaced1'))).toBe('picture-format-unsupported');
  });

  it('calls a file that is cut anywhere truncated', () => {
    const whole = file('rgb8');
    fc.assert(
      fc.property(fc.integer({ min: 8, max: whole.length - 1 }), (end) => {
        expect(codeOf(whole.slice(0, end))).toBe('picture-truncated');
      }),
    );
  });

  it('answers a file with one flipped byte with pixels of the right size or a fault, never anything else', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(expected)),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (name, at, flip) => {
          const bytes = file(name);
          bytes[at % bytes.length]! ^= flip;
          expect(codeOf(bytes)).toMatch(/^(decoded|picture-)/);
        },
      ),
    );
  });
});
