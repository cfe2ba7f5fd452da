import { expect, it } from 'vitest';
import { patternCard } from '#testdata/oracleWorld.ts';
import { downloadWords, modelBytes, speedWords } from './words.ts';

const card = patternCard('patterns');

it('counts the bytes of the network only', () => {
  const graph = card.files.find(({ role }) => role === 'scoring-graph');
  expect(modelBytes(card)).toBe(graph?.bytes);
});

it('tells how far a download is, how fast, and how long it will take', () => {
  const download = { id: 'a', status: 'downloading', part: 'model', cached: false } as const;
  expect(downloadWords({ ...download, loaded: 1_200_000, total: 3_900_000, rate: 900_000 })).toBe(
    '1.2 MB of 3.9 MB, 900 kB/s, 3 s left',
  );
  expect(downloadWords({ ...download, loaded: 1_200_000, total: 3_900_000, rate: undefined })).toBe('1.2 MB of 3.9 MB');
  expect(downloadWords({ ...download, loaded: 1_200_000, total: 0, rate: undefined })).toBe('1.2 MB');
});

it('gives slow engines a decimal', () => {
  expect([speedWords(3.14), speedWords(1234.5)]).toEqual(['3.1/s', '1,235/s']);
});
