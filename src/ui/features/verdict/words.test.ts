import { expect, it } from 'vitest';
import type { Gap, Standing } from '#core/scoring/standing.ts';
import { costWords, gapWords, inSentence, verdictWords } from './words.ts';

const gap = (mean: number, half: number): Gap => ({
  mean,
  standardError: half / 2,
  degreesOfFreedom: 20,
  low: mean - half,
  high: mean + half,
});

const standing = (decided: boolean, lead: Gap): Standing => ({
  reading: 'elbo',
  probes: 48,
  nfe: 96,
  scores: [0, -lead.mean],
  ranking: [0, 1],
  leader: 0,
  rival: 1,
  lead: [gap(0, 0), lead],
  decided,
});

it('names the winner, the rival, the gap and its interval', () => {
  expect(verdictWords(standing(true, gap(14.2, 1.3)), ['Ankle boot', 'Sneaker'], 'nats', true)).toEqual({
    headline: 'Ankle boot',
    detail: 'over sneaker by 14.2 nats (95 % interval 12.9 to 15.5)',
  });
});

it('names nobody the winner when the interval reaches zero', () => {
  expect(verdictWords(standing(false, gap(0.4, 1.1)), ['Coat', 'T-shirt/top'], 'nats', true)).toEqual({
    headline: 'No clear winner between coat and T-shirt/top',
    detail: 'Coat leads by 0.4 nats (95 % interval −0.7 to 1.5)',
  });
});

it('says no more than who is ahead while the run is under way', () => {
  expect(verdictWords(standing(false, gap(0.4, 1.1)), ['Coat', 'Shirt'], 'nats', false)).toEqual({
    headline: 'Coat',
    detail: 'ahead of shirt by 0.4 nats (95 % interval −0.7 to 1.5)',
  });
});

it('does not round an interval that excludes zero to one that ends there', () => {
  expect(gapWords({ ...gap(4.3, 4.2), low: 0.0213 }, 'nats')).toBe('4.3 nats (95 % interval 0.02 to 8.5)');
});

it('gives every reading its unit and as many digits as the interval can bear', () => {
  expect(gapWords(gap(0.00472, 0.00031), 'ε-error')).toBe('0.00472 mean ε-error (95 % interval 0.00441 to 0.00503)');
  expect(gapWords(gap(0.25, 0.1), 'votes')).toBe('25 % of the votes (95 % interval 15 to 35)');
});

it('says that an interval is not known yet', () => {
  const boundless = { ...gap(3, 0), low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  expect(gapWords(boundless, 'nats')).toBe('3.0 nats (interval unknown before the second draw)');
});

it('lowers the first letter of a common name only', () => {
  expect(['Ankle boot', 'USB', 'T-shirt/top', '7', 'cat'].map(inSentence)).toEqual([
    'ankle boot',
    'USB',
    'T-shirt/top',
    '7',
    'cat',
  ]);
});

it('counts evaluations done, planned and paid for', () => {
  expect(costWords(120, 480, 1.26)).toBe('120 of 480 evaluations in 1.3 s');
  expect(costWords(480, 480, 0)).toBe('480 evaluations');
});
