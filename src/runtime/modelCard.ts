import type { DeciderFit, ReadingFits } from '#core/evaluate/confidence.ts';
import type { ClassNode } from '#core/scoring/classTree.ts';
import type { Plan } from '#core/scoring/plan.ts';
import type { RaceGuide } from '#core/scoring/raceGuide.ts';
import type { CardDoubt } from './cardDoubt.ts';

/** One file of a model package. */
export type CardFile = Readonly<{
  role: 'scoring-graph' | 'golden' | 'baseline' | 'loss-curve' | 'sample-grid';
  path: string;
  bytes: number;
  sha256: string;
}>;

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

/** What a number was measured on, and how to measure it again. */
type Measured = Readonly<{ pictures: number; split: string; command: string }>;

/** The contract between `training/` and the app: `public/models/<id>/card.json`, parsed. */
export type ModelCard = Readonly<{
  format: 1;
  id: string;
  title: string;
  description: string;
  version: string;
  licence: Readonly<{ spdx: string; holder: string }>;
  data: Readonly<{
    name: string;
    licence: string;
    source: string;
    citation: string;
    redistributable?: boolean | undefined;
  }>;
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
}> &
  CardExtras;

/** Calibration errors of verdicts by a fit that had not seen them, before it and after it, in so many bins. */
type HeldOut = Readonly<{ eceBefore: number; eceAfter: number; bins: number }>;

/** Temperatures of readings, posterior = softmax(score / temperature), and curves over the evaluations of deciders. */
export type Confidence = Readonly<{
  format: 1;
  readings?:
    | (Measured &
        Omit<ReadingFits, 'temperatures'> &
        Readonly<{ temperatures: readonly (ReadingFits['temperatures'][number] & HeldOut)[] }>)
    | undefined;
  deciders?: readonly (Measured & DeciderFit & HeldOut)[] | undefined;
}>;

/** What a card of a shipped model says and one from elsewhere may leave out. */
export type CardExtras = Readonly<{
  /** How the class enters the network: in every block, or only in the last. */
  conditioning?: 'full' | 'late' | undefined;
  /** Id of the model that this one is a variant of. */
  variantOf?: string | undefined;
  notice?: 'medical' | undefined;
  use?: Readonly<{ intended: string; outOfScope: string }> | undefined;
  /** Known failures. */
  limits?: readonly string[] | undefined;
  training?: Readonly<{ pictures: number; hours: number; hardware: string; config: string }> | undefined;
  /** posterior = softmax(−loss / temperature), losses in nats; `heldOut`: its errors are of pictures that the fit had not seen */
  calibration?:
    | (Measured & HeldOut & Readonly<{ reading: string; temperature: number; heldOut?: boolean | undefined }>)
    | undefined;
  /** What makes a verdict's confidence a probability; older cards have only the `calibration` of one reading. */
  confidence?: Confidence | undefined;
  /** Density of ln σ at rising levels, piecewise linear in ln σ, integrating to 1. */
  levelDensity?: Readonly<{ levels: readonly number[]; density: readonly number[] }> | undefined;
  /** Weights over rising noise levels of the reading that was learned on validation pictures. */
  levelWeights?: (Measured & Readonly<{ levels: readonly number[]; weights: readonly number[] }>) | undefined;
  /** How to race the classes, learned on validation pictures. */
  guide?: (Measured & RaceGuide) | undefined;
  /** Range of the mean log error without class that `share` of the validation pictures fall into. */
  typicality?:
    | (Measured &
        Readonly<{
          levels: readonly number[];
          draws: number;
          seed: number;
          low: number;
          high: number;
          share: number;
        }>)
    | undefined;
  /** What the doubt of a verdict is compared with. */
  doubt?: CardDoubt | undefined;
  /** counts[true class][guess] */
  confusion?: (Measured & Readonly<{ reading: string; counts: readonly (readonly number[])[] }>) | undefined;
  speed?: Readonly<{ secondsPerVerdict: number; engine: string; command: string }> | undefined;
  /** A plain classifier of similar size, trained on the same data. */
  baseline?:
    | Readonly<{
        name: string;
        parameters: number;
        flopsPerEvaluation: number;
        training: Readonly<{ pictures: number; hours: number }>;
        results: readonly (Measured &
          Readonly<{ metric: string; value: number; interval: readonly [number, number]; intervalMethod: string }>)[];
      }>
    | undefined;
  classTree?: readonly ClassNode[] | undefined;
}>;
