import { readingCards } from '#core/scoring/readings.ts';
import type { HistoryEntry } from '#runtime/historyIndex.ts';
import { formatFixed, uncertainDecimals } from '#ui/chart/formatNumber.ts';
import { counted } from '#ui/kit/format/count.ts';

export const words = {
  empty: 'Läufe, die auf dieser Seite enden, werden hier aufgelistet.',
  kept: (count: number) =>
    `${counted(count, 'Lauf', 'Läufe')} mit Bild und Fehlern, nur in diesem Browser. Nichts wird irgendwohin gesendet, und eingebettete Seiten behalten nichts.`,
  unavailable:
    'Dieser Browser behält nichts für diese Seite: Der Speicher ist abgeschaltet, voll oder in einem privaten Fenster nicht vorhanden. Ein Lauf lässt sich als Datei sichern.',
  unkept:
    'Der letzte Lauf ließ sich nicht behalten: Der Speicher ist vielleicht voll. Er lässt sich als Datei sichern; oder hier Läufe löschen und ihn wiederholen.',
  lost: 'Der Speicher hat diesen Lauf verloren.',
  open: (name: string) => `Den Lauf von ${name} öffnen`,
  compare: (name: string) => `Den Lauf auf dem Bildschirm mit dem von ${name} vergleichen`,
  forget: (name: string) => `Den Lauf von ${name} löschen`,
  openShort: 'Öffnen',
  compareShort: 'Vergleichen',
  clear: 'Alle löschen',
  really: 'Wirklich alle löschen',
  reading: (name: string) => `Lesart: ${name}`,
  evaluations: (nfe: number) => counted(nfe, 'Auswertung', 'Auswertungen'),
};

export function verdictWords({ verdict, reading }: Pick<HistoryEntry, 'verdict' | 'reading'>): string {
  const { leader, rival, decided, gap, low, high } = verdict;
  const { unit } = readingCards[reading];
  const factor = unit === 'votes' ? 100 : 1;
  const half = ((high - low) / 2) * factor;
  const digits = uncertainDecimals(half, gap * factor);
  const [middle, from, to] = [gap, low, high].map((value) => formatFixed(value * factor, digits));
  const size = `${middle} ${unit === 'votes' ? '% der Stimmen' : unit}${Number.isFinite(half) ? ` (${from} bis ${to})` : ''}`;
  return decided ? `${leader} vor ${rival} um ${size}` : `Keine klare Entscheidung: ${leader} vor ${rival} um ${size}`;
}
