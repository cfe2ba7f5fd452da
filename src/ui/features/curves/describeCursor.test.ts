import { expect, it } from 'vitest';
import { level } from '#core/units.ts';
import { describeCursor } from './describeCursor.ts';
import { handmadeView } from './handmadeView.ts';

const names = ['Cat', 'Dog'];
const sigmas = [1, 2];
const levels = sigmas.map(level);
const view = handmadeView({
  gaps: [
    [2, 1],
    [0, 0],
  ],
  reference: 1,
  sigmas,
  evidence: [
    [0.5, -0.1],
    [0, 0],
  ],
  errors: [
    [0.2131, 0.3],
    [0.2178, 0.31],
  ],
});

it('tells level, gap, significance, draws and errors of the class under the cursor', () => {
  expect(describeCursor(view, names, levels, 0, 0)).toBe(
    'Log-SNR 0.0, sigma 1.0: Cat ahead of Dog by 0.50 ± 0.28 nats per unit, significant, 5 draws; errors 0.2131 and 0.2178.',
  );
});

it('speaks of the leader when no class is under the cursor', () => {
  expect(describeCursor(view, names, levels, 1, undefined)).toBe(
    'Log-SNR −1.4, sigma 2.0: Cat behind Dog by 0.10 ± 0.28 nats per unit, not significant, 5 draws; errors 0.3000 and 0.3100.',
  );
});

it('says which class is the reference', () => {
  expect(describeCursor(view, names, levels, 0, 1)).toBe('Log-SNR 0.0, sigma 1.0: Dog, the reference, error 0.2178.');
});

it('says what has not been measured, and nothing without a cursor or a run', () => {
  expect(describeCursor(view, names, [...levels, level(4)], 2, 0)).toBe(
    'Log-SNR −2.8, sigma 4.0: Cat not measured yet.',
  );
  expect(describeCursor(view, names, levels, undefined, 0)).toBe('');
  expect(describeCursor(undefined, names, levels, 0, 0)).toBe('');
});
