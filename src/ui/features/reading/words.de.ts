import type { ScoreUnit } from '#core/scoring/reading.ts';
import { counted } from '#ui/kit/format/count.ts';

export const words = {
  label: 'Lesart',
  explain: 'wie aus Fehlern eine Wertung wird',
  assumes: 'Was sie voraussetzt',
  validFor: 'Wann sie taugt',
  source: 'Quelle',
  fixed: 'Ein Link enthält eine einzige Lesart. Nach dem Nachrechnen hier kann sie gewechselt werden.',
  free: 'Wechseln kostet keine Auswertung: Jede Lesart wird aus denselben Fehlern berechnet.',
  noWeights: 'Dieses Modell hat keine.',
  compare: 'Lesarten vergleichen',
  compareTitle: 'Was jede Lesart aus denselben Fehlern macht',
  compareWait: 'Die Fehler werden gelesen',
  compareLead: (evaluations: number) =>
    `Alle Zeilen sind aus denselben ${counted(evaluations, 'Auswertung', 'Auswertungen')} berechnet; keine Zeile hat mehr gesehen als eine andere. Die Abstände stehen in der Einheit der jeweiligen Lesart: Zu vergleichen sind ihre Intervalle mit null, nicht ihre Größen.`,
  partial: 'Nur die in der Kurve gewählten Stufen zählen.',
  columns: {
    reading: 'Lesart',
    verdict: 'Urteil',
    rival: 'Schärfste Rivalin',
    gap: 'Abstand mit 95-%-Intervall',
    agreement: 'Neben der gewählten',
    use: 'Wählen',
  },
  undecided: 'nicht entschieden',
  chosen: 'gewählt',
  sameVerdict: 'gleiches Urteil',
  otherVerdict: 'anderes Urteil',
  order: (share: number) => `${Math.round(100 * share)} % der Paare in ihrer Reihenfolge`,
  useShort: 'Wählen',
  use: (name: string) => `${name} wählen`,
  tally: (agree: number, of: number, name: string) =>
    agree === of ? `Alle ${of} Lesarten nennen ${name}.` : `${agree} von ${of} Lesarten nennen ${name}.`,
  range: (low: string, high: string) => ` (${low} bis ${high})`,
};

export const unitWords: Readonly<Record<ScoreUnit, string>> = {
  nats: 'nats',
  'ε-error': 'ε-Fehler',
  'weighted error': 'gewichteter Fehler',
  'z-score': 'Abweichungen',
  'log-odds': 'Log-Odds',
  votes: '% der Stimmen',
};
