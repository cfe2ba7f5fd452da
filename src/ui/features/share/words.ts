import type { Comparison } from '#state/appState.ts';

/** Lengths at which well-known programs begin to cut links. */
export const lengthMarks = [
  { length: 2000, text: 'some chat programs cut here' },
  { length: 4000, text: 'most chat programs cut here' },
] as const;

export const words = {
  button: 'Copy link',
  title: 'Share this run',
  contents:
    'The link holds the model’s name, the settings and what you tick. Everything is in the part after #, which browsers never send to a server.',
  curves: 'The verdict and the curves, with their uncertainty',
  certificate: 'The certificate: its settings, votes per class and result',
  picture: 'The picture, exactly as the model saw it',
  pictureWarning: 'Whoever has the link can see the picture. It lets them recompute the run.',
  noPicture: 'This run came without its picture.',
  length: (characters: number) => `${characters.toLocaleString('en')} characters`,
  copy: 'Copy link',
  refused: 'The browser did not allow copying. Select the link and copy it yourself:',
  nothing: 'There is nothing to share before the first run is finished.',
  recompute: 'Recompute here',
  recomputing: 'Recomputing with the same seed',
  needsPicture: 'This link came without its picture. Drop the same picture here and the run starts.',
} as const;

/** What recomputing found, in one sentence. */
export function comparisonWords({ sameVerdict, largestDifference, sameEngine }: Comparison): string {
  const verdict = sameVerdict ? 'Same verdict' : 'Another verdict';
  const engine = sameEngine ? 'on the same kind of engine' : 'on another engine';
  return `${verdict}; largest relative difference of the mean errors ${largestDifference.toExponential(1)} ${engine}.`;
}
