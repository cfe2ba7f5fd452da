import { expect, it } from 'vitest';
import { bytes } from './bytes.ts';
import { count, counted } from './count.ts';
import { duration } from './duration.ts';

it('writes bytes in decimal units', () => {
  expect([0, 999, 1000, 3_912_000, 13_580_000, 999_999].map(bytes)).toEqual([
    '0 B',
    '999 B',
    '1 kB',
    '3.9 MB',
    '14 MB',
    '1 MB',
  ]);
});

it('writes lengths of time roughly', () => {
  expect([0.2, 3.4, 89, 240, 5400].map(duration)).toEqual(['under 1 s', '3 s', '89 s', '4 min', '1.5 h']);
});

it('groups long numbers and counts nouns', () => {
  expect([count(480), count(2400), count(1_234_567)]).toEqual(['480', '2,400', '1,234,567']);
  expect([counted(1, 'evaluation'), counted(2, 'evaluation')]).toEqual(['1 evaluation', '2 evaluations']);
});
