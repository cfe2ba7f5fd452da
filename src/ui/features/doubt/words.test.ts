import { expect, it } from 'vitest';
import { selective } from '#core/evaluate/selective.ts';
import type { CardDoubt } from '#runtime/cardDoubt.ts';
import { nearestReferral, positionOf, referralsOf } from './referralOf.ts';
import { setOf } from './setOf.ts';
import {
  boundWords,
  chanceWords,
  chartWords,
  harderWords,
  leadWords,
  promiseWords,
  referralWords,
  summaryWords,
  testedWords,
  unlikeWords,
} from './words.ts';

const measured = { split: 'validation', command: 'elbow' };
const card: CardDoubt = {
  reading: 'elbo',
  plan: { spacing: 'log-uniform', levels: 8, draws: 2, sigmaMin: 0.1, sigmaMax: 5 },
  seed: 3,
  temperature: 1,
  fitted: 4,
  sets: { ...measured, pictures: 9, scores: [[0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8], [0.05]] },
  tested: {
    ...measured,
    pictures: 200,
    curves: [],
    held: Array.from({ length: 20 }, () => 164),
    classes: Array.from({ length: 20 }, () => 250),
  },
};

it('sums up in one sentence, and calls calibrated only what is', () => {
  const calibrated = { kind: 'calibrated', value: 0.92, pictures: 300 } as const;
  expect(summaryWords({ confidence: calibrated, change: 0.002, typicality: { typical: true } })).toBe(
    'Of verdicts as sure as this one, about 92 in 100 should be right, more draws would hardly change it (about 2 in 1,000 or less, by Student’s t), and the picture is as easy to denoise as most that the model knows.',
  );
  expect(
    summaryWords({
      confidence: { kind: 'relative', value: 0.92, why: 'plan' },
      change: 0.3,
      typicality: { typical: false },
    }),
  ).toBe(
    'How often verdicts of this kind are right has not been measured, more draws may change it (about 30 in 100 or less, by Student’s t); but the picture looks unlike those the model knows, so that none of this may hold.',
  );
  expect(summaryWords({ confidence: calibrated, change: undefined, typicality: undefined })).toContain(
    'whether more draws would change it is not known yet',
  );
  expect(boundWords(undefined)).toBe('not known yet');
  expect(summaryWords({ confidence: { ...calibrated, value: 0.999 }, change: 0.7, typicality: undefined })).toBe(
    'Of verdicts as sure as this one, over 99 in 100 should be right, more draws may well change it; how unlike the model’s pictures this one is, is not known.',
  );
});

it('says chances and shares as plainly as they are known', () => {
  expect([1e-9, 0.0014, 0.034, 1].map(chanceWords)).toEqual([
    'under 1 in 1,000',
    'about 1 in 1,000',
    'about 3 in 100',
    'about 100 in 100',
  ]);
  expect([0, 0.62, 1].map((share) => harderWords(share, 400))).toEqual([
    'easier than every one of 400 validation pictures',
    'harder than 62 % of 400 validation pictures',
    'harder than every one of 400 validation pictures',
  ]);
  const gap = { mean: 0.25, standardError: 0.18, degreesOfFreedom: 3, low: 0, high: 1 };
  expect(leadWords(gap, 'votes')).toBe('25.0 % of the votes, standard error 18');
  expect(leadWords({ ...gap, standardError: Number.NaN }, 'nats')).toBe('0.250 nats, standard error unknown');
});

it('promises of sets what the theorem says: marginal, of pictures of one kind, class by class where that was asked', () => {
  expect(promiseWords(card, 90, false)).toBe(
    'Sets made in this way hold the right class for at least 90 % of pictures: counted over all pictures drawn as the 9 validation pictures were that it was set by, and over draws of those. It is no statement about this picture alone, nor about pictures of another kind.',
  );
  expect(promiseWords(card, 95, true)).toContain('at least 95 % of pictures of each class:');
});

it('sets beside the promise what came out on test pictures, and says where that was too few', () => {
  expect(testedWords(card, 0, 80)).toEqual({
    text: 'Tried on 200 test pictures without regard to class: 82.0 % of the sets held the right class (95 % interval 76.1 % to 86.7 %), with 1.25 classes on average.',
    kept: true,
  });
  expect(testedWords(card, 10, 90)?.kept).toBe(false);
  expect(testedWords(card, 10, 90)?.text).toContain('fewer than promised');
  expect(testedWords({}, 10, 90)).toBeUndefined();
});

it('makes the set by the rank that the promise asks for; a class of too few pictures is in every set of its own', () => {
  // (9 + 1) · 0.8 = 8: the eighth of all nine scores is 0.7.
  expect(setOf(card, [0.3, 0.7], 80, false)).toEqual({ classes: [1, 0], always: [] });
  expect(setOf(card, [0.29, 0.71], 80, false)).toEqual({ classes: [1], always: [] });
  // (8 + 1) · 0.8 rounds up to 8, whose score is 0.8; one score of the other class promises nothing.
  expect(setOf(card, [0.21, 0.79], 80, true)).toEqual({ classes: [1, 0], always: [1] });
  expect(setOf(card, [0.19, 0.81], 80, true)).toEqual({ classes: [1], always: [1] });
  expect(setOf(card, [0.5, 0.5], 99, false).always).toEqual([0, 1]);
});

it('says why there is no promise, and what would bring one', () => {
  expect(unlikeWords('seed', card)).toContain('Choose seed 3.');
  expect(unlikeWords('plan', card)).toContain('another plan (8 levels, 2 draws a level)');
  expect(unlikeWords('part', card)).toContain('has measured a part');
  expect(unlikeWords('reading', card)).toContain('“ELBO”');
});

it('tells of a threshold who is answered, how wrongly, and what becomes of this picture', () => {
  const pictures = Array.from({ length: 10 }, (_, i) => ({ doubt: i / 10, right: i < 8 }));
  const referrals = referralsOf(selective(pictures, 10));
  const at = referrals[nearestReferral(referrals, 0.88)]!;
  expect(at).toMatchObject({ answered: 9, wrong: 1, referred: 1, coverage: 0.9 });
  expect(referralWords(at, 0.75)).toBe(
    'Answering doubts up to 0.800: 9 of 10 test pictures are answered, 1 of them wrongly (11 %, 95 % interval 2.0 % to 43 %), and 1 go to a human. This picture, with a doubt of 0.750, would be answered.',
  );
  expect(referralWords(at, 0.81)).toContain('would go to a human');
  expect(referralWords(at, undefined)).toContain('cannot be compared');
  expect(positionOf(referrals, 0.75)?.answered).toBe(9);
  expect(positionOf(referrals, 2)).toBeUndefined();
  expect(chartWords(referrals, at)).toBe(
    'Of all test pictures 20 % are answered wrongly, of the 50 % doubted least 0 %. This picture is among the 90 % doubted least.',
  );
});
