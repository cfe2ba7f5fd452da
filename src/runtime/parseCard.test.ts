import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isFault } from '#core/fault.ts';
import { parseGolden } from './golden.ts';
import { parseCard } from './parseCard.ts';

const folder = new URL('../testdata/models/gaussian/', import.meta.url);
const read = (file: string) => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));

it('keeps what a card says and drops what it does not know', () => {
  const { training, ...card } = { ...read('card.json'), training: { hours: 1 } };
  expect(parseCard({ ...card, training })).toEqual(card);
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
