import type { Confidence } from '#core/evaluate/confidence.ts';
import { count } from '#ui/kit/format/count.ts';

const MOST = 0.99;

export const confidenceWords = (confidence: Confidence): string =>
  confidence.kind === 'relative'
    ? `relative Wertung ${confidence.value > MOST ? `über ${MOST}` : confidence.value.toFixed(2)}`
    : `${percent(confidence.value)} sicher ${basis(confidence)}`;

export const rightWords = (confidence: Extract<Confidence, { kind: 'calibrated' }>): string =>
  `richtig in ${percent(confidence.value)} ${basis(confidence)}`;

export function confidenceMeaning(confidence: Confidence): string {
  if (confidence.kind === 'calibrated') {
    return 'Wie sicher ein Urteil ist, kommt aus den Wertungen und einer Temperatur, die an Validierungsbildern angepasst wurde, alle nach dem Plan dieses Laufs gemessen: Von denen, die so sicher waren wie dieses, war etwa dieser Anteil richtig. Über Bilder anderer Art sagt das nichts.';
  }
  return `Die relative Wertung ist der Anteil der führenden Klasse, wenn Wertungen als logarithmische Wahrscheinlichkeiten gelten. Eine Wahrscheinlichkeit ist sie nicht: ${reasons[confidence.why]}`;
}

const reasons: Readonly<Record<Extract<Confidence, { kind: 'relative' }>['why'], string>> = {
  unfitted: 'Niemand hat für diese Lesart dieses Modells eine Temperatur angepasst.',
  plan: 'Die Temperatur wurde nach einem anderen Plan angepasst, und mit mehr Ziehungen oder anderen Stufen werden Wertungen sicherer, als sie weiß.',
  part: 'Die Temperatur gilt für Läufe, die den ganzen Plan für alle Klassen messen, und dieser hat einen Teil gemessen.',
};

const percent = (share: number) => (share > MOST ? `über ${100 * MOST} %` : `${Math.round(100 * share)} %`);

const basis = ({ pictures }: Readonly<{ pictures: number }>) =>
  `(kalibriert an ${count(pictures)} Validierungsbildern)`;
