import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFault } from '#core/fault.ts';
import golden from '#testdata/npz-golden.json';
import { type Labelled, readLabelled } from './readLabelled.ts';
import { readNpy } from './readNpy.ts';

const bytesOf = (base64: string) => Uint8Array.from(Buffer.from(base64, 'base64'));
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);

/** The labelled pictures, or the code of the fault; anything else thrown fails the test. */
function outcome(bytes: Uint8Array): Labelled | string {
  try {
    return readLabelled(bytes);
  } catch (error) {
    if (isFault(error)) return error.code;
    throw error;
  }
}

describe('readLabelled', () => {
  it('reads grey and colour pictures that NumPy wrote', () => {
    const { pictures, ...grey } = readLabelled(bytesOf(golden.grey));
    expect(grey).toEqual({ count: 2, height: 3, width: 4, channels: 1, labels: [3, 1] });
    expect([...pictures]).toEqual(upTo(24));
    const colour = readLabelled(bytesOf(golden.colour));
    expect([colour.height, colour.width, colour.channels, [...colour.labels]]).toEqual([2, 2, 3, [0, 9]]);
    expect([...colour.pictures]).toEqual(upTo(24));
  });

  it.each(golden.arrays)('reads whole numbers of type $descr', ({ npy, values }) => {
    expect([...readNpy(bytesOf(npy), 'y').data]).toEqual(values);
  });

  it('reads an array without dimensions', () => {
    expect(readNpy(bytesOf(golden.scalar), 'y')).toEqual({ shape: [], data: Uint8Array.of(7) });
  });

  it('refuses fractions and column-major pictures by name', () => {
    expect(() => readNpy(bytesOf(golden.float), 'x')).toThrow('"x" cannot be used: its numbers are of type <f4');
    expect(() => readNpy(bytesOf(golden.fortran), 'x')).toThrow('it is stored column by column');
  });

  it('answers any file, cut or altered, with pictures or a fault', () => {
    const whole = bytesOf(golden.grey);
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(whole.length - 1), fc.nat(255), (length, at, byte) => {
        const altered = whole.slice(0, length);
        if (at < length) altered[at] = byte;
        const result = outcome(altered);
        if (typeof result === 'string') return result === 'data-invalid';
        return result.pictures.length === result.count * result.height * result.width * result.channels;
      }),
      { numRuns: 2000 },
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => outcome(noise) === 'data-invalid'));
  });
});
