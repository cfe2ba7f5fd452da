import type { Plan } from '#core/scoring/plan.ts';

/** One file of a model package. */
export type CardFile = Readonly<{ role: 'scoring-graph' | 'golden'; path: string; bytes: number; sha256: string }>;

/** A measured result, with the interval that goes with it and the command that produced it. */
export type CardResult = Readonly<{
  reading: string;
  metric: string;
  value: number;
  interval: readonly [number, number];
  intervalMethod: string;
  pictures: number;
  split: string;
  levels: number;
  draws: number;
  nfePerPicture: number;
  command: string;
}>;

/** The contract between `training/` and the app: `public/models/<id>/card.json`, parsed. */
export type ModelCard = Readonly<{
  format: 1;
  id: string;
  title: string;
  description: string;
  version: string;
  licence: Readonly<{ spdx: string; holder: string }>;
  data: Readonly<{ name: string; licence: string; source: string; citation: string }>;
  classes: readonly Readonly<{ name: string }>[];
  picture: Readonly<{
    channels: 1 | 3;
    height: number;
    width: number;
    polarity: 'light-on-dark' | 'dark-on-light' | 'any';
    normalisation: Readonly<{ mean: number; scale: number }>;
  }>;
  parameterisation: Readonly<{ kind: 'edm-scoring-graph'; sigmaData: number; sigmaMin: number; sigmaMax: number }>;
  files: readonly CardFile[];
  tensors: Readonly<{
    inputs: Readonly<Record<'base' | 'noise' | 'noise_scale' | 'sigma' | 'target' | 'condition', string>>;
    outputs: Readonly<Record<'errors' | 'denoised', string>>;
  }>;
  condition: Readonly<{ kind: 'one-hot'; size: number; noClass: 'zeros' }>;
  precision: Readonly<{ storage: 'float16' | 'float32'; compute: 'float32' }>;
  parameters: number;
  flopsPerEvaluation: number;
  peakMemoryBytes: number;
  plan: Plan;
  results: readonly CardResult[];
}>;
