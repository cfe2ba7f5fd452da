import { readingCards } from '#core/scoring/readings.ts';
import type { HistoryEntry } from '#runtime/historyIndex.ts';
import { formatFixed, uncertainDecimals } from '#ui/chart/formatNumber.ts';
import { counted } from '#ui/kit/format/count.ts';

export const words = {
  empty: 'Runs that end on this page are listed here.',
  kept: (count: number) =>
    `${counted(count, 'run')} with picture and errors, in this browser only. Nothing is sent anywhere, and embedded pages keep nothing.`,
  unavailable:
    'This browser keeps nothing for this page: storage is switched off, full, or not there in a private window. Save a run as a file to keep it.',
  unkept:
    'The last run could not be kept: storage may be full. Save it as a file, or delete runs here and run it again.',
  lost: 'Storage has lost this run.',
  open: (name: string) => `Open the run of ${name}`,
  compare: (name: string) => `Compare the run on screen with that of ${name}`,
  forget: (name: string) => `Delete the run of ${name}`,
  openShort: 'Open',
  compareShort: 'Compare',
  clear: 'Delete all',
  really: 'Really delete all',
  reading: (name: string) => `Reading: ${name}`,
  evaluations: (nfe: number) => counted(nfe, 'evaluation'),
};

/** "Checks over Cross by 9.5 nats (6.5 to 12.4)" */
export function verdictWords({ verdict, reading }: Pick<HistoryEntry, 'verdict' | 'reading'>): string {
  const { leader, rival, decided, gap, low, high } = verdict;
  const { unit } = readingCards[reading];
  const factor = unit === 'votes' ? 100 : 1;
  const half = ((high - low) / 2) * factor;
  const digits = uncertainDecimals(half, gap * factor);
  const [middle, from, to] = [gap, low, high].map((value) => formatFixed(value * factor, digits));
  const size = `${middle} ${unit === 'votes' ? '% of votes' : unit}${Number.isFinite(half) ? ` (${from} to ${to})` : ''}`;
  return decided ? `${leader} over ${rival} by ${size}` : `No clear winner: ${leader} before ${rival} by ${size}`;
}
