/** Fixed words of the charts. */
export const words = {
  chart: 'chart',
  keys: 'Left and right arrow: noise level, with Shift five at a time. Up and down arrow: class by rank. Home, End: first and last level. Enter: pin the class. R: measure gaps against the class. Escape: leave.',
  scale: 'Vertical scale',
  scales: { close: 'Close-up', all: 'All', symlog: 'Symlog' },
  unmeasured: 'No errors yet',
  unsettled: 'Not in the link: recompute the run to see it settle',
  ends: ['clean', 'log-SNR λ = −2 ln σ', 'noise'],
  evaluations: ['', 'network evaluations', ''],
  showData: 'Show data',
  better: 'Better',
  worse: 'Worse',
  page: (from: number, to: number, of: number) => `Classes ${from} to ${to} of ${of}, best first`,
  empty: 'The curves appear with the first errors.',
  point: 'Point at a line to compare its class',
  roles: { leader: 'leader', runnerUp: 'runner-up', reference: 'reference', pinned: 'pinned', hovered: '' },
  evidence: 'Evidence by noise level',
  errors: 'Errors by noise level',
  settling: 'Settling',
  explain: {
    evidence: [
      'Every class is compared with the reference under the same noise. A line tells how much better its class explains the picture than the reference does, at each noise level.',
      'The shaded area between a line and zero is the gap of the scores. Where it lies tells what decided: fine detail at the clean end, coarse shape at the noisy end.',
      'The band is a 95 % interval for the paired difference. A line is thick where that excludes zero, thin and pale elsewhere. With two or three draws a level’s spread is pooled with its neighbours’.',
    ],
    errors: [
      'The mean squared error of the denoised picture, told each class in turn, with bands of ±1.96 standard errors.',
      'All classes share their noise, so their differences are far more certain than these bands suggest. Evidence by noise level shows the differences.',
    ],
    settling: [
      'The gap to the reference after so many evaluations, with its 95 % interval. The verdict is decided when the leader’s intervals over all classes exclude zero.',
      'The first gaps rest on few levels and swing widely. The close-up is fitted to the last seven eighths of the run.',
    ],
    keys: 'With the keyboard: ← → level, Shift five at a time, ↑ ↓ class, Enter pin, R reference, Home and End, Esc.',
  },
  evidenceMeasure: (unit: string, reference: string) =>
    `Gap per unit of log-SNR, ${unit}: above zero speaks for the class, below for ${reference}.`,
  evidenceData: (unit: string) => `Gap to the reference, ${unit} per unit of log-SNR`,
  errorsMeasure: 'Mean squared error of the denoised picture, on a logarithmic axis.',
  settlingMeasure: (unit: string, reference: string) => `Gap to ${reference} so far, ${unit}.`,
} as const;
