import type { ScoreUnit } from '#core/scoring/reading.ts';
import type { Gap, Standing } from '#core/scoring/standing.ts';
import { formatFixed, formatSignificant, uncertainDecimals } from '#ui/chart/formatNumber.ts';
import { counted } from '#ui/kit/format/count.ts';
import type { VerdictWords } from './words.en.ts';

export const words = {
  title: 'Urteil',
  example: 'Beispiel, vorab berechnet',
  link: 'Aus einem Link, nicht nachgerechnet',
  file: 'Aus einer Datei, nicht nachgerechnet',
  recomputed: 'Hier nachgerechnet',
  previous: 'Das vorige Ergebnis, bis dieses Bild gelaufen ist',
  partial: 'Was wäre, wenn nur einige Stufen zählten',
  replayed: 'Wiedergabe: der damalige Stand',
  measuring: 'Wird gemessen: bisher',
  paused: 'Angehalten: bisher',
  waiting: 'Wartet auf die ersten Fehler',
  noResult: 'Dieser Link enthält kein Ergebnis. Nachrechnen zeigt eines.',
  empty: 'Ein Bild hierher ziehen, um zu sehen, welche Klasse es am besten entrauscht',
  meaningTitle: 'Was das Intervall bedeutet',
  meaning:
    'Jede Auswertung gibt zufälliges Rauschen zum Bild und lässt das Modell es entfernen. Das Intervall deckt diesen Zufall ab: Mit anderem Rauschen wiederholt, läge der Abstand etwa 95-mal von 100 darin. Ob das Modell selbst recht hat, sagt es nicht.',
  undecided:
    'Das Intervall reicht bis null, anderes Rauschen könnte die Reihenfolge also umkehren. Mehr Ziehungen machen es schmaler, es sei denn, das Modell sieht beide Klassen wirklich gleich.',
  unlike:
    'Dieses Bild sieht anders aus als die, mit denen das Modell gelernt hat; sein Urteil bedeutet daher vielleicht nichts.',
  unlikeTitle: 'Wie die Unähnlichkeit gemessen wird',
  unlikeMeaning:
    'Nach dem Urteil entfernt das Modell noch einmal Rauschen vom Bild, ohne dass ihm eine Klasse gesagt wird. Die Zahl ist der Mittelwert des Logarithmus seines quadratischen Fehlers über einige Rauschstufen. Bilder wie die des Trainings fallen in einen Bereich, der an Bildern gemessen wurde, die das Modell nicht kannte; darüber ist das Modell ratlos, darunter ist das Bild leerer als alle, die es kennt.',
  unlikeLimits:
    'Auch ein Bild innerhalb des Bereichs kann etwas zeigen, was das Modell nicht kennt: Ein glattes Foto entrauscht jedes Modell leicht.',
};

/** Namen von Klassen bleiben, wie sie sind. */
export const inSentence = (name: string): string => name;

export function verdictWords(
  standing: Standing,
  names: readonly string[],
  unit: ScoreUnit,
  final: boolean,
): VerdictWords {
  const leader = names[standing.leader] ?? '?';
  const rival = names[standing.rival] ?? '?';
  const gap = gapWords(standing.lead[standing.rival], unit);
  if (standing.ranking.length < 2) return { headline: leader, detail: 'die einzige Klasse dieses Modells' };
  if (standing.decided) return { headline: leader, detail: `vor ${rival} um ${gap}` };
  if (!final) return { headline: leader, detail: `liegt vor ${rival} um ${gap}` };
  return {
    headline: `Keine klare Entscheidung zwischen ${leader} und ${rival}`,
    detail: `${leader} führt um ${gap}`,
  };
}

export function gapWords(gap: Gap | undefined, unit: ScoreUnit): string {
  if (gap === undefined) return 'einen unbekannten Abstand';
  const factor = unit === 'votes' ? 100 : 1;
  const half = (factor * (gap.high - gap.low)) / 2;
  const digits = uncertainDecimals(half, factor * gap.mean);
  const written = (value: number) => formatFixed(value * factor, digits);
  const range = Number.isFinite(half)
    ? `95-%-Intervall ${lowEnd(gap.low * factor, digits)} bis ${written(gap.high)}`
    : 'Intervall vor der zweiten Ziehung unbekannt';
  return `${written(gap.mean)} ${unitWords[unit]} (${range})`;
}

const lowEnd = (low: number, digits: number): string =>
  low > 0 && Number(low.toFixed(digits)) === 0 ? formatSignificant(low, 1) : formatFixed(low, digits);

const unitWords: Readonly<Record<ScoreUnit, string>> = {
  nats: 'nats',
  'ε-error': 'mittlerer ε-Fehler',
  'weighted error': 'gewichteter Fehler',
  'z-score': 'Abweichungen',
  'log-odds': 'Log-Odds',
  votes: '% der Stimmen',
};

export function likenessWords(
  { statistic }: Readonly<{ statistic: number }>,
  { low, high, share }: Readonly<{ low: number; high: number; share: number }>,
): string {
  const digits = uncertainDecimals(high - low);
  const written = (value: number) => formatFixed(value, digits);
  return `Mittlerer logarithmischer Fehler ${written(statistic)}; ${Math.round(100 * share)} % der Validierungsbilder liegen zwischen ${written(low)} und ${written(high)}.`;
}

export function costWords(done: number, planned: number, seconds: number): string {
  const all = (number: number) => counted(number, 'Auswertung', 'Auswertungen');
  const evaluations = done < planned ? `${done} von ${all(planned)}` : all(done);
  return seconds > 0 ? `${evaluations} in ${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s` : evaluations;
}
