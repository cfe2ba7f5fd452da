/** Fixed words of the charts. */
export const words = {
  chart: 'chart',
  keys: 'Left and right arrow: noise level, with Shift five at a time. Up and down arrow: class by rank. Home, End: first and last level. Enter: pin the class. R: measure gaps against the class. Escape: leave.',
  scale: 'Vertical scale',
  scales: { close: 'Close-up', all: 'All', symlog: 'Symlog' },
  ends: ['clean', 'log-SNR λ = −2 ln σ', 'noise'],
  evaluations: ['', 'network evaluations', ''],
  showData: 'Show data',
  better: 'Better',
  worse: 'Worse',
  page: (from: number, to: number, of: number) => `Classes ${from} to ${to} of ${of}, best first`,
  empty: 'The curves appear with the first errors.',
  point: 'Point at a line to compare its class',
  roles: { leader: 'leader', reference: 'reference', pinned: 'pinned', hovered: '' },
  evidence: 'Evidence by noise level',
  errors: 'Errors by noise level',
  settling: 'Settling',
  evidenceMeasure: (unit: string, reference: string) =>
    `${unit[0]!.toUpperCase()}${unit.slice(1)} per unit of log-SNR; above zero speaks for a class, below for ${reference}.`,
  evidenceData: (unit: string) => `Gap to the reference, ${unit} per unit of log-SNR`,
  errorsMeasure: 'Mean squared error of the denoised picture, on a logarithmic axis.',
  settlingMeasure: (unit: string, reference: string) => `Gap to ${reference} so far, ${unit}.`,
} as const;
