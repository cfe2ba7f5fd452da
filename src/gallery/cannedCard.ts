import type { ComponentProps } from 'react';
import type { Dossier } from '#ui/features/model/Dossier.tsx';

/** A model's card, as the page of a model takes it. */
export type Card = ComponentProps<typeof Dossier>['card'];

const names = ['Nevus', 'Melanoma', 'Keratosis', 'Vascular lesion'];
const measured = {
  pictures: 400,
  split: 'test rows 0-399',
  command: 'npm run -s elbow -- evaluate --model canned --json',
};
const hash = (digit: string) => digit.repeat(64);
const result = { ...measured, reading: 'elbo', intervalMethod: 'wilson-95', levels: 24, draws: 2, nfePerPicture: 192 };

/** A card from elsewhere: only what every card must say. */
export const bareCard: Card = {
  format: 1,
  id: 'canned',
  title: 'Canned lesions',
  description: 'Four kinds of invented skin lesions, 32×32 colour. They never were on any skin.',
  version: '1.0.0',
  licence: { spdx: 'CC-BY-NC-4.0', holder: 'nobody' },
  data: { name: 'Invented', licence: 'CC BY-NC 4.0', source: 'this gallery', citation: '' },
  classes: names.map((name) => ({ name })),
  picture: {
    channels: 3,
    height: 32,
    width: 32,
    polarity: 'any',
    normalisation: { mean: 0.5, scale: 0.5 },
  },
  parameterisation: { kind: 'edm-scoring-graph', sigmaData: 0.5, sigmaMin: 0.05, sigmaMax: 10 },
  files: [
    { role: 'scoring-graph', path: 'model.onnx', bytes: 3_912_000, sha256: hash('a') },
    { role: 'golden', path: 'golden.json', bytes: 14_900, sha256: hash('b') },
  ],
  tensors: {
    inputs: {
      base: 'base',
      noise: 'noise',
      noise_scale: 'scale',
      sigma: 'sigma',
      target: 'target',
      condition: 'class',
    },
    outputs: { errors: 'errors', denoised: 'denoised' },
  },
  condition: { kind: 'one-hot', size: names.length, noClass: 'zeros' },
  precision: { storage: 'float16', compute: 'float32' },
  parameters: 1_950_000,
  flopsPerEvaluation: 2.1e8,
  peakMemoryBytes: 41_000_000,
  plan: { spacing: 'log-uniform', levels: 24, draws: 2, sigmaMin: 0.15, sigmaMax: 6 },
  results: [],
};

/** The same card with everything a shipped model says. */
export const fullCard: Card = {
  ...bareCard,
  conditioning: 'full',
  notice: 'medical',
  data: { ...bareCard.data, redistributable: false, source: 'https://example.org/lesions', citation: 'Nobody (2026).' },
  use: { intended: 'Drawing a page about a model.', outOfScope: 'Everything else, above all any skin.' },
  limits: ['Names every spot on a lens a lesion.', 'Knows four classes; there are more.'],
  training: { pictures: 260_000, hours: 2.4, hardware: 'one CPU core', config: 'training/configs/canned.json' },
  results: [
    { ...result, metric: 'balanced-accuracy', value: 0.634, interval: [0.582, 0.681], intervalMethod: 'bootstrap-95' },
    { ...result, metric: 'top-1', value: 0.702, interval: [0.655, 0.745] },
    { ...result, metric: 'auc Melanoma/Nevus', value: 0.8631, interval: [0.8214, 0.8991], intervalMethod: 'DeLong' },
  ],
  speed: { secondsPerVerdict: 4.2, engine: 'wasm, 2 threads', command: 'npm run bench' },
  calibration: { ...measured, reading: 'elbo', temperature: 21.4, eceBefore: 0.284, eceAfter: 0.031, bins: 15 },
  typicality: { ...measured, levels: [0.3, 0.6, 1.2], draws: 4, seed: 1, low: -5.61, high: -3.2, share: 0.98 },
  levelDensity: { levels: [0.15, 0.3, 0.6, 1.2, 2.4, 6], density: [0.06, 0.18, 0.42, 0.44, 0.16, 0.02] },
  confusion: {
    ...measured,
    reading: 'elbo',
    counts: [
      [188, 22, 8, 2],
      [19, 51, 10, 0],
      [11, 16, 48, 5],
      [1, 0, 3, 16],
    ],
  },
  baseline: {
    name: 'plain CNN',
    parameters: 1_900_000,
    flopsPerEvaluation: 2.4e7,
    training: { pictures: 260_000, hours: 0.3 },
    results: [
      {
        ...measured,
        metric: 'balanced-accuracy',
        value: 0.661,
        interval: [0.611, 0.708],
        intervalMethod: 'bootstrap-95',
      },
    ],
  },
  classTree: [
    { name: 'Melanocytic', children: [{ class: 0 }, { class: 1 }] },
    { name: 'Other', children: [{ class: 2 }, { class: 3 }] },
  ],
};
