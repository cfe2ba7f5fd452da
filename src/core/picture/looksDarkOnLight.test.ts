import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readLabelled } from '#runtime/npz/readLabelled.ts';
import { looksDarkOnLight } from './looksDarkOnLight.ts';
import { pictureFromBytes } from './pictureFromBytes.ts';

const normalisation = { mean: 0.5, scale: 0.5 };

describe('looksDarkOnLight', () => {
  it.each(['fashion-mnist100', 'digits'])('is false for every picture of %s and true for its negative', (name) => {
    const file = readFileSync(new URL(`../../testdata/${name}.npz`, import.meta.url));
    const { count, height, width, pictures } = readLabelled(file);
    const spec = { channels: 1, height, width, normalisation } as const;
    for (let i = 0; i < count; i++) {
      const data = pictures.slice(i * height * width, (i + 1) * height * width);
      const negative = data.map((v) => 255 - v);
      expect(looksDarkOnLight(pictureFromBytes(data, spec)), `picture ${i}`).toBe(false);
      expect(looksDarkOnLight(pictureFromBytes(negative, spec)), `negative ${i}`).toBe(true);
    }
  });

  it('is false for a plain picture of any tone, and reads colour by its mean', () => {
    const spec = { channels: 3, height: 4, width: 4, normalisation } as const;
    for (const tone of [0, 128, 255]) {
      expect(looksDarkOnLight(pictureFromBytes(new Uint8Array(48).fill(tone), spec))).toBe(false);
    }
    const paper = new Uint8Array(48).fill(250);
    paper.set([200, 0, 0], 3 * 5);
    expect(looksDarkOnLight(pictureFromBytes(paper, spec))).toBe(true);
  });
});
