import { verdictChange } from '#core/explain/verdictChange.ts';
import type { Gap } from '#core/scoring/standing.ts';
import type { Made, Tried } from '#state/counterfactualCourse.ts';
import type { Judged } from '#state/judge.ts';
import { formatFixed, formatSignificant, formatUncertain } from '#ui/chart/formatNumber.ts';
import { count } from '#ui/kit/format/count.ts';

export const words = {
  title: 'Was sich ändern müsste',
  intro:
    'Das Bild wird bis zu einer Stufe verrauscht und als eine andere Klasse wieder entrauscht: ein Bild wie dieses, so wie diese Klasse nach Ansicht des Modells aussieht. Dasselbe geschieht für die Klasse des Urteils, die sich wenig ändern sollte.',
  needsPicture: 'Zuerst ein Bild laufen lassen; ein Link muss mit seinem Bild kommen.',
  target: 'Als wäre es',
  preset: 'Einstellung',
  gentle: 'Sanft',
  favero: 'Favero u. a.',
  faveroHow:
    'Favero u. a. meint deren Anfang, Führung und Schrittzahl, mit den Stufenabständen dieser Seite statt ihrem Kosinus und ohne das Rauschen, das dort im letzten Schritt dazukommt.',
  own: 'Eigene',
  up: 'Hinauf durch',
  noise: 'Rauschen',
  inversion: 'Umkehrung',
  seed: 'Startwert des Rauschens',
  upHow:
    'Rauschen zieht eines von vielen Gegenbildern, gewählt durch den Startwert; die Umkehrung folgt dem Fluss der Klasse des Urteils hinauf und kennt keinen Zufall.',
  sampler: 'Hinab mit',
  start: 'Anfangsstufe σ',
  startHow: 'Je höher, desto mehr darf sich ändern.',
  steps: 'Schritte',
  weight: 'Führung',
  weightHow: '0 ist die Klasse allein; mehr übertreibt, was sie von keiner Klasse unterscheidet.',
  clip: 'Schätzungen zwischen Schwarz und Weiß halten',
  make: 'Erzeugen',
  search: 'Die kleinste Änderung suchen',
  stop: 'Abbrechen',
  cost: (walk: number, judge: number, both: boolean) =>
    `Etwa ${count((both ? 2 : 1) * (walk + judge) + judge)} Auswertungen, davon ${count(judge)} für das Urteil des Klassifikators selbst über ${both ? 'jedes der beiden und über' : 'dieses, ebenso viele über'} das unveränderte Bild.`,
  spent: (text: string) => `${text} verbraucht.`,
  waiting: 'Das Modell wird geladen',
  original: 'Original',
  asClass: (name: string) => `als ${name}`,
  swipe: (name: string) => `Original neben dem Bild als ${name}`,
  difference: (name: string) => `Was sich für ${name} ändert: Blau wurde heller, Rot dunkler`,
  between: 'Zwischen den beiden Gegenbildern',
  betweenMap: (own: string, other: string) =>
    `Vom Bild als ${own} zum Bild als ${other}: Blau ist als ${other} heller, Rot dunkler`,
  betweenHow:
    'Die beiden Gegenbilder teilen ihr Rauschen: Worin sie sich unterscheiden, unterscheidet die Klassen, ohne die feinen Einzelheiten, die das Rauschen in beiden verändert hat.',
  path: (name: string) => `Der Weg zu ${name}`,
  evidence: 'Die Belege darauf zeigen',
  evidenceCost: (evaluations: number) => `${count(evaluations)} Auswertungen.`,
  evidenceStop: 'Belege abbrechen',
  evidenceMap: (own: string, other: string) => `Belege auf diesem Bild für ${own} gegen ${other}`,
  evidenceHow:
    'Plan und Startwert des Laufs, auf dem Gegenbild. Schraffiert: Mehr Ziehungen könnten das Vorzeichen dieses Bildpunkts wenden.',
  noEvidence: (reading: string) => `Unter der Lesart „${reading}“ gibt es keine Karte der Belege.`,
  inFavour: (name: string) => `für ${name}`,
  darker: 'dunkler',
  brighter: 'heller',
  save: 'Bilder und Karten sichern',
  saveJson: 'Einstellungen und Urteile sichern',
  tried: 'Versuchte Anfangsstufen',
  flips: 'kippt das Urteil',
  stays: 'kippt es nicht',
  elsewhere: (name: string) =>
    `Mit den wenigen Ziehungen, die über Gegenbilder urteilen, gilt schon das unveränderte Bild als ${name}; es gibt also kein Urteil, das kippen könnte, und gesucht wird nichts. Zuerst mit mehr Ziehungen laufen lassen.`,
  notSmallest:
    'Gefunden durch Halbieren: eine Stufe, bei der es kippt, mit einer knapp darunter, bei der nicht. Ob es bei einer kleineren dennoch kippt, wurde nicht versucht.',
  noneFlips: (start: number) =>
    `Selbst ab σ ${formatSignificant(start, 2)} kippt das Urteil mit dieser Einstellung nicht geklärt (95 %) zur gewünschten Klasse.`,
};

export const movedWords = (moved: number, own: boolean): string =>
  `${own ? 'Drift der Klasse des Urteils, die keine Änderung verlangt: mittlere' : 'Mittlere'} Änderung eines Pixels ${formatFixed((100 * moved) / 2, 1)} % von Schwarz bis Weiß (exakt für diesen Startwert).`;

export function judgedWords(
  { leader, gap, evaluations }: Judged,
  {
    target,
    before,
    unchanged,
    unit,
    nameOf,
  }: Readonly<{
    target: number;
    before: number;
    unchanged: number | undefined;
    unit: string;
    nameOf: (c: number) => string;
  }>,
): string {
  const half = (gap.high - gap.low) / 2;
  const against =
    target === before
      ? ''
      : ` ${nameOf(target)} liegt vor ${nameOf(before)} um ${formatUncertain(gap.mean, half, true)} ${unit} (95 %).`;
  const verdict =
    unchanged === undefined
      ? {
          stays: `Das Urteil bleibt ${nameOf(before)}.`,
          flips: `Das Urteil kippt zu ${nameOf(target)}.`,
          leans: `Das Urteil neigt zu ${nameOf(target)}, mit so wenigen Auswertungen nicht geklärt.`,
          elsewhere: `Das Urteil wechselt zu ${nameOf(leader)}, wonach nicht gefragt war.`,
        }[verdictChange({ leader, gap }, { from: before, to: target })]
      : `${nameOf(leader)} führt; derselbe Plan hält das unveränderte Bild für ${nameOf(unchanged)}, also ist das weder ein Kippen noch ein Bleiben.`;
  return `${verdict}${against} ${count(evaluations)} Auswertungen: halb so viele Stufen, zwei Ziehungen auf jeder.`;
}

export function evidenceWords(total: Gap, own: string, unit: string, evaluations: number): string {
  const half = (total.high - total.low) / 2;
  const sum = Number.isFinite(half)
    ? `${formatUncertain(total.mean, half, true)} ${unit} (95 %)`
    : `${formatSignificant(total.mean, 2)} ${unit} (der Fehler ist noch nicht bekannt)`;
  return `Die Karte ergibt zusammen ${sum} für ${own}, aus ${count(evaluations)} Auswertungen.`;
}

export function searchWords(tried: readonly Tried[], smallest: number | undefined): string {
  if (tried.length === 0) return '';
  if (smallest === undefined) return words.noneFlips(tried[0]!.start);
  return `Kleinste Anfangsstufe bisher, bei der es kippte: σ ${formatSignificant(smallest, 2)}. ${words.notSmallest}`;
}

export function savedWords(made: readonly Made[], nameOf: (c: number) => string): string {
  const names = [words.original, ...made.map((one) => words.asClass(nameOf(one.class)))];
  const { sampler, start, steps, weight, up, clip, seed } = made[0]!.settings;
  const how = [
    up.by === 'noise' ? 'verrauscht' : 'umgekehrt',
    `Anfang σ ${formatSignificant(start, 3)}`,
    `${steps} Schritte ${sampler}`,
    `Führung ${weight}`,
    ...(clip ? ['begrenzt'] : []),
    `Startwert ${seed}`,
  ];
  return `Von links: ${names.join(', ')}; darunter, was heller (blau) und was dunkler (rot) wurde. Gegenbilder: ${how.join(', ')}.`;
}
