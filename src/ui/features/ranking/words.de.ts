import type { ScoreUnit } from '#core/scoring/reading.ts';
import { counted } from '#ui/kit/format/count.ts';

export const words = {
  title: 'Klassen',
  search: 'Klasse suchen',
  leader: 'vorn',
  ruledOut: (evaluations: number) => `ausgeschieden nach ${counted(evaluations, 'Auswertung', 'Auswertungen')}`,
  more: (count: number) => `Alle ${count} zeigen`,
  solo: (name: string) => `Nur ${name} zeichnen`,
  all: 'Wieder alle Klassen zeichnen',
  noMatch: 'Keine Klasse heißt so',
  empty: 'Die Rangfolge erscheint mit den ersten Fehlern',
  reference: (name: string) => `Abstände gegen ${name} messen`,
  automatic: (name: string) => `Abstände gegen den Zweiten statt gegen ${name} messen`,
};

export const unitWords: Readonly<Record<ScoreUnit, string>> = {
  nats: 'nats',
  'ε-error': 'ε-Fehler',
  'weighted error': 'gewichteter Fehler',
  'z-score': 'Abweichungen',
  'log-odds': 'Log-Odds',
  votes: '% der Stimmen',
};
