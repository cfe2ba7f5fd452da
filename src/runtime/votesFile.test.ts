import { expect, it } from 'vitest';
import { defaultCertify } from '#core/certify/defaultCertify.ts';
import { seed } from '#core/units.ts';
import { readVotes, type VotesHeader, votesHeaderLine, votesLine } from './votesFile.ts';

const header: VotesHeader = {
  model: 'toy',
  sha256: '0f'.repeat(32),
  engine: 'onnxruntime 1 wasm',
  data: 'set.npz',
  offset: 4,
  classes: 3,
  pixels: 16,
  settings: { ...defaultCertify(seed(3), 9), goal: 0.25 },
};
const pictures = [
  { truth: 2, votes: [2, 2, 0] },
  { truth: 0, votes: [] },
];
const file = votesHeaderLine(header) + pictures.map(votesLine).join('');

it('reads what it wrote', () => {
  expect(readVotes(file)).toEqual({ header, pictures });
});

it('leaves out a last line that was cut off', () => {
  expect(readVotes(file.slice(0, -1))).toEqual({ header, pictures: pictures.slice(0, 1) });
  expect(readVotes(votesHeaderLine(header)).pictures).toEqual([]);
});

it.each([
  ['nothing', '', 'header: it must be an object, got nothing'],
  ['a header that was cut off', votesHeaderLine(header).trimEnd(), 'header: it must be an object'],
  ['another format', file.replace('"format":1', '"format":2'), 'header: format must be 1'],
  ['a header without classes', file.replace('"classes":3', '"classes":1'), 'header: classes must be'],
  ['settings that are none', file.replace('"mode":"anytime"', '"mode":"later"'), 'settings.mode must be one of'],
  ['a vote for no class', file.replace('[2,2,0]', '[2,3,0]'), 'picture 0: votes.1 must be a whole number from 0 to 2'],
  ['a truth that is no class', file.replace('"truth":0', '"truth":-1'), 'picture 1: truth must be'],
  ['a line that is no JSON', `${file}votes\n`, 'picture 2: it must be an object'],
])('refuses %s', (_, text, words) => {
  expect(() => readVotes(text)).toThrow(words);
});
