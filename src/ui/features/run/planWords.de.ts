import type { SpacingCard } from '#core/scoring/planShape.ts';
import type { Spacing } from '#core/scoring/spacing.ts';

export const planWords = {
  label: 'Plan',
  note: 'Wo die Rauschstufen des nächsten Laufs liegen. Entscheider mit eigenem Plan gehen nach diesem.',
  needsDensity: 'Braucht ein Modell, dessen Karte eine Dichte der Stufen hat.',
  places: 'Orte',
  middle: { name: 'Mitten', how: 'Jede Ziehung fragt die Mitte jeder Zelle von Stufen.' },
  stratified: { name: 'Geschichtet', how: 'Jede Ziehung fragt einen neuen Ort in jeder Zelle.' },
  random: {
    name: 'Zufällig',
    how: 'Jede Ziehung fragt Orte irgendwo im Bereich, wie es die veröffentlichten Verfahren tun.',
  },
  antithetic: 'Antithetische Paare: jede zweite Ziehung kehrt das Vorzeichen des Rauschens der ersten um',
};

const texts: Readonly<Record<Spacing, string>> = {
  'log-uniform': 'Gleichmäßig in ln σ: Jede Größe von Einzelheiten bekommt gleich viele Stufen.',
  'uniform-t': 'Gleichmäßig in der Zeit des Plans von Stable Diffusion (Li u. a. 2023).',
  'log-normal': 'Wie EDM trainiert: ln σ ~ N(−1.2, 1.2²) (Karras u. a. 2022).',
  'linear-sigma': 'Gleichmäßig in σ, die meisten Stufen bei grobem Rauschen (Chen u. a. 2023 und 2024).',
  importance:
    'Dicht, wo der Abstand zwischen den Klassen dieses Modells am stärksten streut: Neun Zehntel folgen der Dichte in seiner Karte, ein Zehntel ist log-uniform.',
};

export const spacingText = ({ id }: SpacingCard): string => texts[id];
