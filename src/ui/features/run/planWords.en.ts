import type { SpacingCard } from '#core/scoring/planShape.ts';

/** Fixed words of the choice of a plan. */
export const planWords = {
  label: 'Plan',
  note: 'Where the noise levels of the next run lie. Deciders with a plan of their own go by that.',
  needsDensity: 'Needs a model whose card has a density of levels.',
  places: 'Places',
  middle: { name: 'Middles', how: 'Every draw asks the middle of every cell of levels.' },
  stratified: { name: 'Stratified', how: 'Every draw asks a fresh place inside every cell.' },
  random: { name: 'Random', how: 'Every draw asks places anywhere in the range, as the published schemes do.' },
  antithetic: 'Antithetic pairs: every second draw turns the sign of the first one’s noise',
};

/** What a spacing does. */
export const spacingText = ({ how }: SpacingCard): string => how;
