import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isFault } from '#core/fault.ts';
import { parseGolden } from './golden.ts';
import { parseCard } from './parseCard.ts';

const folder = new URL('../testdata/models/gaussian/', import.meta.url);
const read = (file: string) => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));

it('keeps what a card says and drops what it does not know', () => {
  const card = read('card.json');
  expect(parseCard({ ...card, mood: 'sunny' })).toEqual(parseCard(card));
  expect(parseCard(card)).toEqual(card);
});

it.each([
  ['picture', 'width', 'wide', 'picture.width must be a whole number from 1 to 1024, got "wide"'],
  ['picture', 'channels', 2, 'picture.channels must be one of 1, 3, got 2'],
  ['condition', 'size', 4, 'it must have condition.size = number of classes'],
  ['parameterisation', 'sigmaMin', 50, 'parameterisation must have sigmaMin < sigmaMax'],
  ['plan', 'levels', 4000, 'plan.levels must be a whole number from 1 to 256, got 4000'],
  ['plan', 'sigmaMax', 30, 'it must have a plan between parameterisation.sigmaMin and sigmaMax'],
  ['tensors', 'inputs', undefined, 'tensors.inputs must be an object, got nothing'],
] as const)('names the field when %s.%s is %s', (part, field, value, words) => {
  const card = read('card.json');
  card[part][field] = value;
  expect(() => parseCard(card)).toThrow(`model card: ${words}`);
});

const measured = { pictures: 100, split: 'validation', command: 'elbow evaluate' };
const heldOut = { eceBefore: 0.2, eceAfter: 0.02, bins: 15 };
const plan = { spacing: 'log-uniform', levels: 8, draws: 2, sigmaMin: 0.1, sigmaMax: 5 };
const confidence = {
  format: 1,
  readings: { ...measured, plan, temperatures: [{ ...heldOut, reading: 'li-l2', temperature: 1e-4 }] },
  deciders: [
    {
      ...measured,
      ...heldOut,
      decider: { id: 'paired-test', preset: 'short' },
      reading: 'elbo',
      plan,
      intercept: 3,
      slope: -0.01,
      range: [15, 400],
      unsettled: { pictures: 30, right: 20 },
    },
  ],
};
const extras = {
  conditioning: 'late',
  variantOf: 'gaussian-full',
  notice: 'medical',
  use: { intended: 'Tests.', outOfScope: 'All else.' },
  limits: ['Knows three bars.'],
  training: { pictures: 1000, hours: 0.5, hardware: 'one CPU core', config: 'training/configs/gaussian.json' },
  calibration: { ...measured, reading: 'elbo', temperature: 12, eceBefore: 0.2, eceAfter: 0.02, bins: 15 },
  confidence,
  levelDensity: { levels: [0.1, 1, 5], density: [0, 0.5, 0] },
  typicality: { ...measured, levels: [0.5, 1], draws: 2, seed: 3, low: -4, high: -2, share: 0.98 },
  confusion: {
    ...measured,
    reading: 'elbo',
    counts: [
      [30, 2, 1],
      [3, 29, 1],
      [0, 4, 30],
    ],
  },
  speed: { secondsPerVerdict: 2.5, engine: 'wasm', command: 'npm run bench' },
  baseline: {
    name: 'plain CNN',
    parameters: 1000,
    flopsPerEvaluation: 2000,
    training: { pictures: 1000, hours: 0.1 },
    results: [{ ...measured, metric: 'top-1', value: 0.9, interval: [0.8, 0.95], intervalMethod: 'wilson-95' }],
  },
  classTree: [{ name: 'Single', children: [{ class: 0 }, { class: 1 }] }, { class: 2 }],
};

it('keeps what only shipped cards say', () => {
  const card = { ...read('card.json'), ...extras };
  expect(parseCard(card)).toEqual(card);
});

it.each([
  ['confusion', { ...extras.confusion, counts: [[1, 2], [3]] }, 'confusion.counts.1 must be a list of 2 to 1000 items'],
  [
    'confusion',
    {
      ...extras.confusion,
      counts: [
        [1, 2, 3],
        [4, 5, 6],
      ],
    },
    'confusion must have counts in a square',
  ],
  [
    'confusion',
    {
      ...extras.confusion,
      counts: [
        [1, 2],
        [3, 4],
      ],
    },
    'it must have a row of confusion.counts per class',
  ],
  ['classTree', [{ class: 3 }], 'it must have a classTree of its own classes'],
  ['classTree', [{ name: 'Leafless', children: [] }], 'classTree.0'],
  ['levelDensity', { levels: [1, 0.5], density: [1, 1] }, 'levelDensity.levels must rise'],
  ['levelDensity', { levels: [0.5, 1], density: [1, 1, 1] }, 'levelDensity must have as many densities as levels'],
  ['typicality', { ...extras.typicality, low: -2, high: -4 }, 'typicality must have low < high'],
  ['confidence', { ...confidence, format: 2 }, 'confidence.format must be 1'],
  [
    'confidence',
    { ...confidence, deciders: [{ ...confidence.deciders[0], range: [9, 3] }] },
    'confidence.deciders.0 must have a range that rises',
  ],
  ['notice', 'fun', 'notice must be one of "medical"'],
])('names the field when %s is not as agreed', (field, value, words) => {
  expect(() => parseCard({ ...read('card.json'), [field]: value })).toThrow(`model card: ${words}`);
});

it.each(['../secret.onnx', '/etc/passwd', 'https://elsewhere.example/m.onnx', 'a/b.onnx', '.hidden', ''])(
  'takes no file %s from anywhere but beside the card',
  (path) => {
    const card = read('card.json');
    card.files[0].path = path;
    expect(() => parseCard(card)).toThrow('files.0.path must be a plain file name beside the card');
  },
);

it('wants exactly one scoring graph and one golden file', () => {
  const card = read('card.json');
  expect(() => parseCard({ ...card, files: card.files.slice(1) })).toThrow('files must name one scoring-graph');
  expect(() => parseCard({ ...card, files: [...card.files, card.files[1]] })).toThrow('files must name one golden');
});

it('wants classes that can be told apart', () => {
  expect(() => parseCard({ ...read('card.json'), classes: ['a', 'b', 'a'].map((name) => ({ name })) })).toThrow(
    'classes must differ by name',
  );
});

it('answers anything that is no card with a fault', () => {
  const anything = fc.oneof(
    fc.anything(),
    fc.tuple(fc.constantFrom(...Object.keys(read('card.json'))), fc.anything()).map(([key, value]) => ({
      ...read('card.json'),
      [key]: value,
    })),
  );
  fc.assert(
    fc.property(anything, (value) => {
      try {
        expect(parseCard(value)).toMatchObject({ format: 1 });
      } catch (error) {
        expect(isFault(error) && error.code).toBe('card-invalid');
      }
    }),
  );
});

it('reads a golden file as the network sees it', () => {
  const golden = parseGolden(read('golden.json'), parseCard(read('card.json')));
  expect(golden.picture[0]).toBe(-1);
  expect(golden.picture).toHaveLength(16);
  expect(golden.noise).toHaveLength(2 * 16);
  expect(golden.errors).toHaveLength(2 * 4 * 2);
});

it.each([
  ['noise', 'must have a noise value per level and pixel'],
  ['condition', 'must have whole rows of conditions'],
  ['errors', 'must have two errors per level and row'],
])('refuses a golden file whose %s does not fit', (field, words) => {
  const golden = read('golden.json');
  golden[field].push(0.5);
  expect(() => parseGolden(golden, parseCard(read('card.json')))).toThrow(words);
});
