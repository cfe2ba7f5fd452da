import { describe, expect, it } from 'vitest';
import golden from '#testdata/noise-golden.json';
import { philox } from './philox.ts';

const wordsOf = (text: string) => text.split(' ').map((word) => Number.parseInt(word, 16));
const hex = (words: Uint32Array) => [...words].map((word) => word.toString(16).padStart(8, '0')).join(' ');

describe('philox', () => {
  it.each(golden.philox)('gives the published Random123 answer for counter $counter', ({ counter, key, output }) => {
    const words = Uint32Array.from(wordsOf(counter));
    const [low, high] = wordsOf(key);
    philox(words, low!, high!);
    expect(hex(words)).toBe(output);
  });
});
