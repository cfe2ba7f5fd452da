import { expect, it } from 'vitest';
import { patternCard } from '#testdata/oracleWorld.ts';
import {
  classWords,
  costWords,
  headline,
  metricName,
  operationsWords,
  pictureWords,
  resultInterval,
  resultValue,
  timeWords,
} from './cardWords.ts';

const card = { ...patternCard('patterns'), flopsPerEvaluation: 2e6 };

it('writes shares in per cent and other metrics as they are', () => {
  const interval = [0.8961, 0.9213] as const;
  const share = { metric: 'top-1', value: 0.9095, interval, pictures: 2000 };
  expect([resultValue(share), resultInterval(share)]).toEqual(['90.95 %', '89.61 to 92.13 %']);
  expect(resultValue({ ...share, pictures: 300 })).toBe('91.0 %');
  const auc = 'auc melanoma/melanocytic nevus';
  expect([resultValue({ ...share, metric: auc, value: 0.8549 }), metricName(auc)]).toEqual([
    '0.855',
    'AUC, melanoma against melanocytic nevus',
  ]);
  expect([resultValue({ ...share, metric: 'nats', value: 12.34 }), metricName('nats')]).toEqual(['12.3', 'nats']);
});

it('shows balanced accuracy first where one class is far more frequent', () => {
  const base = { ...card.results[0]!, value: 0.7 };
  const results = [base, { ...base, metric: 'balanced-accuracy' }];
  const measured = { reading: 'elbo', pictures: 100, split: 'test', command: 'elbow' };
  const counts = (common: number) => [
    [common, 0],
    [3, 17],
  ];
  const shown = (common: number) => headline({ results, confusion: { ...measured, counts: counts(common) } })?.metric;
  expect([shown(40), shown(41)]).toEqual(['top-1', 'balanced-accuracy']);
  expect(headline({ results })?.metric).toBe('top-1');
  expect(headline({ results: [] })).toBeUndefined();
});

it('counts a verdict as levels × draws × classes, each of the cost of an evaluation', () => {
  expect(costWords(card)).toBe('64 evaluations, 128 MFLOP');
  expect([1.1e11, 2.34e12].map(operationsWords)).toEqual(['110 GFLOP', '2.3 TFLOP']);
});

it('says that a time was not measured rather than guess it', () => {
  expect(timeWords(card)).toBe('time not measured');
  const speed = { secondsPerVerdict: 6.2, engine: 'wasm, 2 threads', command: 'npm run bench' };
  expect(timeWords({ ...card, speed })).toBe('about 6 s (wasm, 2 threads)');
  expect(timeWords({ ...card, speed: { ...speed, secondsPerVerdict: 0.3 } })).toBe('under 1 s (wasm, 2 threads)');
});

it('names all classes of a short list and the first of a long one', () => {
  const classes = Array.from({ length: 10 }, (_, c) => ({ name: String(c) }));
  expect(classWords(card)).toBe('Stripes, Checks, Cross, Blank');
  expect(classWords({ ...card, classes })).toBe('0, 1, 2, 3, 4 and 5 more');
  expect(classWords({ ...card, classes: classes.slice(0, 6) })).toBe('0, 1, 2, 3, 4, 5');
});

it('tells size and tones of the picture', () => {
  expect(pictureWords(card)).toBe('4×4 grey');
  expect(pictureWords({ ...card, picture: { ...card.picture, width: 64, height: 48, channels: 3 } })).toBe(
    '64×48 colour',
  );
});
