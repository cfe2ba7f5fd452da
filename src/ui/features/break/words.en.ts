import { formatFixed } from '#ui/chart/formatNumber.ts';

export const words = {
  title: 'Try to break it',
  intro:
    'Change the picture until another class wins: draw on it, spoil it, or let an attack look for the smallest change that works. The dial says how far the picture has moved, and what is proven about that.',
  needsPicture: 'Classify a picture first; then it can be attacked.',
  drawing: 'Draw on the picture',
  brush: 'Brush',
  brushes: { white: 'White', black: 'Black' },
  undo: 'Back to the picture',
  noise: 'Noise',
  jpeg: 'JPEG quality',
  jpegNone: 'none',
  blur: 'Blur',
  turn: 'Turn',
  attack: 'Attack',
  methods: { gradient: 'Gradient', square: 'Square', spsa: 'SPSA' },
  explain: {
    gradient:
      'Gradient: follows the slopes of the plain classifier (auto-PGD), then shows the model what it found. What fools one classifier often fools another.',
    square:
      'Square: asks the model itself, again and again, with square patches at random; a patch stays when it helps.',
    spsa: 'SPSA: asks the model itself about pairs of pictures and guesses the slope from their difference.',
  },
  norm: 'Distance',
  norms: { l2: 'ℓ2', linf: 'ℓ∞' },
  reach: 'At most',
  start: 'Attack',
  stop: 'Stop',
  progress: 'Steps',
  elbow: 'Elbow',
  plain: 'Plain classifier',
  smoothed: 'Certified classifier',
  asking: 'asking…',
  noPlain: 'none for this model',
  same: 'as before',
  other: 'flipped',
  ask: 'Ask the certified classifier',
  recounting: 'Its votes are counted…',
  dial: 'Distance from the picture',
  noClaim: 'Nothing is proven about this picture yet: the Certify tab does that.',
  inside: 'Inside the certified radius: no change this small can change the certified verdict.',
  outside: 'Outside the certified radius: nothing is promised here.',
  apart:
    'The certificate is about the certified classifier, which votes on noisy copies. The model’s own verdict without noise may flip inside the radius.',
  bug: 'This contradicts the certificate, which is a bug in Elbow. Please report it with the text below.',
  copy: 'Copy report',
  certifiedRadius: (radius: string) => `, certified radius ${radius}`,
  stepOf: (step: number, steps: number, margin: string) => `${step} of ${steps}, margin ${margin}`,
};

/** "ℓ2 0.431, ℓ∞ 0.118" */
export const distanceText = ({ l2, linf }: Readonly<{ l2: number; linf: number }>): string =>
  `ℓ2 ${formatFixed(l2, 3)}, ℓ∞ ${formatFixed(linf, 3)} (${Math.round(255 * linf)}/255)`;
