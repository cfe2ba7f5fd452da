import type { MeanError } from '#core/scoring/pairedErrors.ts';
import { formatFixed, formatUncertain } from '#ui/chart/formatNumber.ts';

export const words = {
  title: 'Auf dieser Rauschstufe',
  drawer: 'Bilder und Zahlen auf dieser Rauschstufe',
  empty: 'Die ersten Fehler stehen noch aus.',
  pictures: 'Bilder auf dieser Rauschstufe',
  noisy: 'mit Rauschen',
  denoised: (name: string) => `entrauscht als ${name}`,
  noisyAlt: (level: string) => `Das Bild mit dem Rauschen von ${level}`,
  denoisedAlt: (name: string, level: string) => `Das Bild mit dem Rauschen von ${level}, entrauscht als ${name}`,
  compare: 'Vergleich mit',
  mapOf: (leader: string, other: string) => `${leader} gegen ${other}`,
  mapAlt: (leader: string, other: string) => `Wo ${leader} näher am Bild ist als ${other}, und wo nicht`,
  against: 'die andere Klasse',
  legend: (largest: string) =>
    `Unterschied der quadratischen Fehler, Pixel für Pixel, in der Farbe der Klasse, die näher am Bild ist. Alle Karten haben denselben Maßstab, ±${largest}.`,
  opacity: 'Karte über dem Bild',
  needsModel: (title: string) => `Was jede Klasse daraus macht, erscheint, sobald ${title} geladen ist.`,
  load: (title: string, size: string) => `${title} laden (${size})`,
  loading: 'Das Modell wird geladen',
  noPicture: 'Der Link kam ohne sein Bild, daher stehen hier nur Zahlen.',
  waiting: 'Wird entrauscht',
  numbers: 'Quadratischer Fehler',
  error: (name: string) => `Fehler, ${name}`,
  gap: (leader: string) => `Abstand, über 0 für ${leader}`,
  correlation: 'Korrelation der Paare',
  draws: (n: number) => (n === 1 ? 'aus 1 Ziehung' : `aus ${n} Ziehungen`),
  unmeasured: 'Hier wurde nichts von beiden Klassen gemessen.',
  fewDraws: (n: number) => `braucht 3 Ziehungen, hat ${n}`,
  explain: [
    'Das Bild auf der Rauschstufe unter dem Zeiger, und die Schätzung des sauberen Bildes durch das Netz, wenn ihm die eine oder die andere Klasse gesagt wird. Alles stammt aus einer Ziehung des Rauschens dieses Laufs, sodass sich nur die Klasse unterscheidet.',
    'Die Karte zieht die quadratischen Fehler der beiden Schätzungen voneinander ab. Ihr Mittelwert ist der Abstand dieser einen Ziehung; die Zahlen sind Mittelwerte über alle Ziehungen dieser Stufe, ± ein Standardfehler.',
    'Beide Klassen sehen dasselbe Rauschen, ihre Fehler steigen und fallen daher gemeinsam. Je höher die Korrelation der Paare, desto kleiner ist der Fehler des Abstands neben den Fehlern der beiden.',
  ],
};

export const errorWords = ({ mean, standardError }: MeanError, signed = false): string =>
  formatUncertain(mean, standardError, signed);

export function distanceWords({ mean, standardError }: MeanError): string | undefined {
  const times = Math.abs(mean) / standardError;
  if (!Number.isFinite(times)) return undefined;
  return `${formatFixed(times, times < 10 ? 1 : 0)} Standardfehler von 0`;
}

export const correlationWords = (correlation: number, n: number): string =>
  Number.isNaN(correlation) ? words.fewDraws(n) : formatFixed(correlation, Math.abs(correlation) > 0.99 ? 3 : 2);
