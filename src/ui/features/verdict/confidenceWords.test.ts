import { expect, it } from 'vitest';
import { confidenceMeaning, confidenceWords, rightWords } from './confidenceWords.ts';

const calibrated = (value: number) => ({ kind: 'calibrated', value, pictures: 300 }) as const;
const relative = (value: number, why: 'unfitted' | 'plan' | 'part' = 'plan') =>
  ({ kind: 'relative', value, why }) as const;

it('names what is calibrated a share of verdicts, and on how many pictures', () => {
  expect(confidenceWords(calibrated(0.9249))).toBe('92 % sure (calibrated on 300 validation pictures)');
  expect(rightWords(calibrated(0.64))).toBe('right in 64 % (calibrated on 300 validation pictures)');
});

it('calls anything else a relative score, without per cent', () => {
  expect(confidenceWords(relative(0.934))).toBe('relative score 0.93');
});

it('is never quite sure', () => {
  expect(confidenceWords(calibrated(1))).toContain('over 99 % sure');
  expect(confidenceWords(relative(1))).toBe('relative score over 0.99');
});

it('says why a relative score is no probability', () => {
  const reasons = (['unfitted', 'plan', 'part'] as const).map((why) => confidenceMeaning(relative(0.5, why)));
  expect(new Set(reasons).size).toBe(3);
  for (const reason of reasons) expect(reason).toContain('It is no probability');
  expect(confidenceMeaning(calibrated(0.5))).not.toContain('no probability');
});
