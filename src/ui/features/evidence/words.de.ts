import type { Gap } from '#core/scoring/standing.ts';
import { formatFixed, formatSignificant, formatUncertain } from '#ui/chart/formatNumber.ts';
import { count } from '#ui/kit/format/count.ts';
import { type FromRun, scaleOf, TOLERANCE } from './words.en.ts';

export { isSame, scaleOf, TOLERANCE } from './words.en.ts';

export const unitOf = (unit: string): string => (unit === 'nats' ? 'nats' : 'Punkte der Wertung');

const half = ({ low, high }: Gap): number => (high - low) / 2;

export const words = {
  title: 'Wo die Evidenz liegt',
  intro:
    'Der Abstand zweier Klassen ist eine Summe über Pixel und Rauschstufen und lässt sich daher Pixel für Pixel zeigen: Blau spricht für die Klasse, Rot gegen sie. Was die Karte zusammen ergibt, ist der Abstand selbst.',
  channels: 'Die Kanäle jedes Pixels sind zusammengezählt.',
  colours: (own: string, other: string, limit: string) =>
    `Blau spricht für ${own}, Rot für ${other}; volle Farbe ist ±${limit}.`,
  needsPicture: 'Zuerst ein Bild laufen lassen; ein Link muss mit seinem Bild kommen.',
  noMaps: (reading: string) =>
    `In der Lesart „${reading}“ ist das Urteil keine Summe über Pixel, es gibt daher keine solche Karte. In der Lesart „ELBO“ gibt es sie.`,
  toElbo: 'Mit ELBO lesen',
  class: 'Evidenz für',
  against: 'gegen',
  draws: 'Ziehungen je Stufe',
  start: 'Die Evidenz zeigen',
  again: 'Neu beginnen',
  pause: 'Pause',
  resume: 'Weiter',
  more: 'Mehr Ziehungen',
  progress: 'Auswertungen',
  cost: (evaluations: number) => `${count(evaluations)} Auswertungen, zwei je Ziehung des Rauschens.`,
  took: (evaluations: number, draws: number) =>
    `Die Karte brauchte ${count(evaluations)} Auswertungen, bis zu ${count(draws)} Ziehungen je Stufe.`,
  waiting: 'Das Modell wird geladen',
  all: 'Alle Stufen',
  whole: (own: string, other: string) => `Evidenz für ${own} gegen ${other}, alle Stufen`,
  level: (own: string, other: string, at: string) => `Evidenz für ${own} gegen ${other} bei ${at}`,
  errorMap: 'Standardfehler der Evidenz an jedem Pixel',
  film: 'Evidenz nach Rauschstufe, wenig Rauschen zuerst',
  what: 'Was die Karte zeigt',
  evidence: 'Evidenz',
  error: 'Standardfehler',
  opacity: 'Karte über dem Bild',
  hatch: 'Ungeklärte Pixel schraffieren',
  hatched:
    'Schraffiert: Mehr Ziehungen könnten das Vorzeichen dieses Pixels umkehren. Jedes Pixel wird für sich bei 95 % beurteilt: Von Pixeln ohne Evidenz heißt etwa eines von zwanzig dennoch geklärt.',
  outline: 'Umriss der Läsion (von Fachleuten gezeichnet)',
  brush: 'Einen Bereich markieren',
  brushHow: 'Über die Karte ziehen, oder Umschalt halten und die Pfeiltasten benutzen.',
  clear: 'Den Bereich löschen',
  pointed: 'Auf die Karte zeigen, oder mit den Pfeiltasten über sie gehen, um ein Pixel abzulesen.',
  savePng: 'Die Karte sichern',
  saveCsv: 'Die Zahlen sichern',
  red: (other: string) => `für ${other}`,
  blue: (own: string) => `für ${own}`,
};

export function totalWords(total: Gap, probes: number, run: FromRun | undefined, unit: string): string {
  const sum = `Die Karte ergibt zusammen ${gapText(total, unit)}`;
  if (run === undefined || !Number.isFinite(run.gap.mean)) {
    return `${sum}. Der Lauf hat keinen Abstand dieser beiden Klassen zum Vergleich.`;
  }
  const gap = `der Abstand des Laufs ist ${gapText(run.gap, unit)}`;
  if (run.decider !== undefined) {
    return `${sum}; ${gap}. Er wurde mit „${run.decider}“ entschieden, der diese Klassen womöglich seltener gefragt hat; die beiden stimmen daher nur innerhalb ihrer Intervalle überein.`;
  }
  if (run.probes !== probes) {
    return `${sum} aus ${count(probes)} Ziehungen des Rauschens; ${gap} aus ${count(run.probes)}. Die kürzere Reihe ist der Anfang der längeren, beide stimmen daher nur innerhalb ihrer Intervalle überein.`;
  }
  const off = Math.abs(total.mean - run.gap.mean);
  return off <= TOLERANCE * scaleOf(run.gap)
    ? `${sum}. Das ist der Abstand des Urteils, aus denselben Ziehungen des Rauschens: Sie unterscheiden sich um ${formatSignificant(off, 1)}, das ist Rundung.`
    : `${sum}; ${gap}. Beide stammen aus denselben Ziehungen des Rauschens, liegen aber nicht so nah beieinander, wie ein Rechenwerk sie berechnet (den Lauf kann ein anderes gemessen haben): Sie unterscheiden sich um ${formatSignificant(off, 2)}.`;
}

const gapText = (gap: Gap, unit: string): string =>
  Number.isFinite(half(gap))
    ? `${formatUncertain(gap.mean, half(gap), true)} ${unitOf(unit)} (95 %)`
    : `${formatSignificant(gap.mean, 2)} ${unitOf(unit)} (Fehler noch nicht bekannt)`;

export function pixelWords(
  pixel: number,
  width: number,
  gap: Gap,
  unit: string,
  level?: Readonly<{ at: string; value: number }>,
): string {
  const here =
    level === undefined ? '' : `${formatSignificant(level.value, 2)} ${unitOf(unit)} bei ${level.at}; alle Stufen `;
  return `Pixel ${(pixel % width) + 1}, ${Math.floor(pixel / width) + 1}: ${here}${gapText(gap, unit)}`;
}

export function regionWords(region: Gap, total: Gap, area: number, unit: string): string {
  const part = `Im Bereich, ${formatFixed(100 * area, 0)} % der Pixel: ${gapText(region, unit)}`;
  return `${part}; im ganzen Bild: ${gapText(total, unit)}.`;
}

export function mapSummary(total: ArrayLike<number>, width: number): string {
  const best = Array.from(total, (value, i) => [value, i] as const).sort((a, b) => b[0] - a[0]);
  const place = (i: number) => `Spalte ${(i % width) + 1}, Zeile ${Math.floor(i / width) + 1}`;
  const [most, least] = [best[0], best.at(-1)];
  if (most === undefined || least === undefined) return '';
  return `Die meiste Evidenz für die Klasse bei ${place(most[1])}, die meiste gegen sie bei ${place(least[1])}.`;
}
