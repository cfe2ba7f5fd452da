import { expect, it } from 'vitest';
import { fitText, textWidth } from './fitText.ts';

it('leaves a text alone that fits', () => {
  expect(fitText('Ankle boot', 100, 12)).toBe('Ankle boot');
});

it('cuts a long text with an ellipsis, within the width', () => {
  const cut = fitText('African hunting dog, Lycaon pictus', 90, 12);
  expect(cut).toBe('African huntin…');
  expect(textWidth(cut, 12)).toBeLessThanOrEqual(90);
});

it('never cuts to nothing', () => {
  expect(fitText('Ankle boot', 1, 12)).toBe('A…');
});
