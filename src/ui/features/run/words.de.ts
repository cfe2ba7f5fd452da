import type { Phase } from '#state/selectPhase.ts';
import { count, counted } from '#ui/kit/format/count.ts';
import { duration } from '#ui/kit/format/duration.ts';

export const words = {
  title: 'Lauf',
  levels: 'Rauschstufen',
  draws: 'Ziehungen je Stufe',
  seed: 'Startwert',
  newSeed: 'Anderer Startwert',
  run: 'Start',
  pause: 'Pause',
  resume: 'Weiter',
  stop: 'Abbrechen',
  more: 'Mehr Ziehungen',
  progress: 'Auswertungen',
  moreTitle: (draws: number) =>
    `Diesen Lauf mit ${counted(draws, 'weiteren Ziehung', 'weiteren Ziehungen')} auf jeder Stufe fortsetzen`,
};

export const phaseWords: Readonly<Record<Phase, string>> = {
  idle: 'Noch ist nichts gelaufen',
  loading: 'Wartet auf das Modell',
  running: 'Läuft',
  paused: 'Angehalten',
  done: 'Fertig',
  failed: 'Fehlgeschlagen',
};

/** „480 Auswertungen, etwa 3 s“, oder „höchstens …“, wo es früher enden kann. */
export function estimateWords(evaluations: number, perSecond: number | undefined, adaptive = false): string {
  const all = counted(evaluations, 'Auswertung', 'Auswertungen');
  const cost = adaptive ? `Höchstens ${all}` : all;
  if (perSecond === undefined) return cost;
  const seconds = evaluations / perSecond;
  return `${cost}, ${seconds < 1 ? '' : 'etwa '}${duration(seconds)}`;
}

export const progressWords = (done: number, planned: number): string => `${count(done)} von ${count(planned)}`;
