import type { ModelCard } from '#runtime/modelCard.ts';
import { count, counted } from '#ui/kit/format/count.ts';
import { duration } from '#ui/kit/format/duration.ts';
import { evaluationsOf, resultInterval as interval, operationsWords } from './cardWords.en.ts';

export { evaluationsOf, headline, operationsWords, resultValue } from './cardWords.en.ts';

export const words = {
  notMeasured: 'nicht gemessen',
  notStated: 'nicht angegeben',
  accuracy: 'Trefferquote',
  knows: 'Kennt',
  picture: 'Bild',
  download: 'Download',
  verdict: 'Ein Urteil',
  weights: 'Gewichte',
  licenceOf: (spdx: string) => `Lizenz ${spdx}`,
  baseline: (name: string, value: string) => `${name}, dieselben Daten: ${value}`,
  classCount: (classes: number) => counted(classes, 'Klasse', 'Klassen'),
  pictureCount: (pictures: number) => counted(pictures, 'Bild', 'Bilder'),
};

const shares: Readonly<Record<string, string>> = {
  'top-1': 'Trefferquote (Top-1)',
  'balanced-accuracy': 'Ausgewogene Trefferquote',
};

export function metricName(metric: string): string {
  const pair = /^auc (.+)\/(.+)$/.exec(metric);
  return pair === null ? (shares[metric] ?? metric) : `AUC, ${pair[1]} gegen ${pair[2]}`;
}

export const resultInterval: typeof interval = (result) => interval(result).replace(' to ', ' bis ');

export const pictureWords = ({ picture: { width, height, channels } }: ModelCard): string =>
  `${width}×${height} ${channels === 1 ? 'grau' : 'farbig'}`;

export const costWords = (card: ModelCard): string =>
  `${counted(evaluationsOf(card), 'Auswertung', 'Auswertungen')}, ${operationsWords(evaluationsOf(card) * card.flopsPerEvaluation)}`;

export const timeWords = ({ speed }: ModelCard): string =>
  speed === undefined ? `Zeit ${words.notMeasured}` : `${rough(speed.secondsPerVerdict)} (${speed.engine})`;

export function classWords({ classes }: ModelCard, most = 5): string {
  const names = classes.map(({ name }) => name);
  const more = names.length - most;
  return more > 1 ? `${names.slice(0, most).join(', ')} und ${count(more)} weitere` : names.join(', ');
}

export const conditioningWords: Readonly<Record<'full' | 'late', string>> = {
  full: 'Voll: Die Klasse geht in jeden Block ein',
  late: 'Spät: Die Klasse geht nur in die letzten Blöcke ein',
};

const rough = (seconds: number) => (seconds < 1 ? duration(seconds) : `etwa ${duration(seconds)}`);
