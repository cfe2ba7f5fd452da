import type { CertifySettings } from '#core/certify/certifySettings.ts';
import type { CounterfactualSettings, CounterfactualStep } from '#core/explain/counterfactual.ts';
import type { EvidenceGains, EvidenceQuestion } from '#core/explain/evidenceGains.ts';
import type { OnPath } from '#core/explain/sampler.ts';
import type { WireFault } from '#core/fault.ts';
import type { Pixels8 } from '#core/picture/pixels.ts';
import type { DeciderChoice } from '#core/scoring/decider.ts';
import type { Measured } from '#core/scoring/drive.ts';
import type { ErrorTable } from '#core/scoring/errorTable.ts';
import type { Outcome } from '#core/scoring/outcome.ts';
import type { Plan } from '#core/scoring/plan.ts';
import type { ReadingId } from '#core/scoring/reading.ts';
import type { ClassIndex, Seed } from '#core/units.ts';
import type { EngineReport } from '#runtime/engineReport.ts';
import type { ModelCard } from '#runtime/modelCard.ts';

/** Which engine the user wants; `auto` takes the best that works. */
export type EngineChoice = 'auto' | 'webgpu' | 'wasm';

/** What loading a model streams: bytes first, then the session, then exactly one `ready`. */
export type LoadEvent =
  | Readonly<{ type: 'card'; card: ModelCard; sha256: string }>
  | Readonly<{ type: 'progress'; part: 'model' | 'engine'; loaded: number; total: number; cached: boolean }>
  | Readonly<{ type: 'preparing'; engine: 'webgpu' | 'wasm' }>
  | Readonly<{ type: 'notice'; text: string }>
  | Readonly<{ type: 'ready'; card: ModelCard; sha256: string; engine: EngineReport }>;

/** An answered batch of a classification, with the seconds its session call took. */
export type ScoreEvent = Readonly<{ type: 'measured'; seconds: number }> & Measured;

/** What a classification streams: answered batches, then how its decider ended. */
export type ClassifyEvent = ScoreEvent | Readonly<{ type: 'decided'; outcome: Outcome }>;

/** The votes of one block of a certificate, with the seconds they took. */
export type VotedEvent = Readonly<{ type: 'voted'; votes: readonly ClassIndex[]; seconds: number }>;

/** What decoding a file streams: exactly one picture. `notes` are sentences for the user ("first frame of 12"). */
export type DecodeEvent = Readonly<{
  type: 'decoded';
  pixels: Pixels8;
  format: string;
  decoder: 'own' | 'browser';
  notes: readonly string[];
}>;

/** Settings as they cross the border: the seed is a plain number until it is checked. */
type Unbranded<T extends Readonly<{ seed: Seed }>> = Omit<T, 'seed'> & Readonly<{ seed: number }>;

/** Every job the worker can do: what starts it and what it streams. The one source of truth. */
export type Jobs = {
  /** Downloads (or finds cached), verifies and opens a model; replaces the one that was open. */
  load: { params: { model: string; engine: EngineChoice }; event: LoadEvent };
  /**
   * Asks what a decider asks of a plan, reading by `reading` where it must, and does not ask again what `known` answers.
   * `picture` is float32 C·H·W in [−1, 1].
   */
  classify: {
    params: {
      model: string;
      picture: Float32Array;
      seed: number;
      plan: Plan;
      decider: DeciderChoice;
      reading: ReadingId;
      known?: Pick<ErrorTable, 'probes' | 'squared' | 'absolute'>;
    };
    event: ClassifyEvent;
  };
  /**
   * Errors of the estimate that is told no class, at every level and draw of the open model's `typicality`; nothing for
   * a model whose card has none.
   */
  typicality: {
    params: { model: string; picture: Float32Array };
    event: Readonly<{ type: 'errors'; errors: Float32Array }>;
  };
  /**
   * Votes of the noised classifier on a picture (8-bit, C·H·W), block by block from `block` until n0 + n are cast.
   */
  certify: {
    params: { model: string; picture: Uint8Array; settings: CertifySettings; block: number };
    event: VotedEvent;
  };
  /**
   * The picture under one noise, and the estimates of it that are told each class; `noisy` is picture + level · noise and
   * `denoised` one picture a class, C·H·W in the model's units, not clipped.
   */
  denoise: {
    params: {
      model: string;
      picture: Float32Array;
      seed: number;
      level: number;
      draw: number;
      classes: readonly ClassIndex[];
    };
    event: Readonly<{ type: 'denoised'; noisy: Float32Array; denoised: readonly Float32Array[] }>;
  };
  /** Gains of evidence maps, pass by pass; goes on from `known`, and gives only what is new. */
  evidence: {
    params: {
      model: string;
      question: Unbranded<Omit<EvidenceQuestion, 'reading'>> & Readonly<{ reading: ReadingId }>;
      known?: EvidenceGains;
    };
    event: Readonly<{ type: 'gains'; seconds: number }> & EvidenceGains;
  };
  /** The steps of a counterfactual of a picture, float32 C·H·W in [−1, 1]; the last one's picture is the counterfactual. */
  counterfactual: {
    params: { model: string; picture: Float32Array; settings: Unbranded<CounterfactualSettings> };
    event: Readonly<{ type: 'step'; seconds: number }> & CounterfactualStep;
  };
  /** The steps of a picture of a class from pure noise. */
  sample: {
    params: { model: string; settings: Unbranded<Omit<CounterfactualSettings, 'up'>> };
    event: Readonly<{ type: 'step'; seconds: number }> & OnPath;
  };
  /**
   * What the plain classifier that the open model is compared with says of pictures (values in [0, 1]), and its slopes:
   * one after the other, as `Gradient` of core/attack has them.
   */
  plain: {
    params: { model: string; pictures: readonly Float32Array[]; truth: ClassIndex };
    event: Readonly<{ type: 'answered'; logits: readonly Float32Array[]; gradients: readonly Float32Array[] }>;
  };
  /** Which models are in the cache, and bytes used. */
  storage: {
    params: Record<never, never>;
    event: Readonly<{ type: 'storage'; models: readonly string[]; bytes: number }>;
  };
  /** Deletes a model from the cache. */
  forget: { params: { model: string }; event: Readonly<{ type: 'forgotten' }> };
};

/** Jobs of the picture worker: decoding never waits for the model and never holds up its heartbeat. */
export type PictureJobs = {
  decode: { params: { file: Blob }; event: DecodeEvent };
};

/** A map of jobs, as above. */
export type JobMap = Record<string, { params: unknown; event: unknown }>;
type Each<T> = T[keyof T];

/** Page → worker. `open` says once, before anything else, where the page lives; `beat` asks for a heartbeat. */
export type Command<J extends JobMap> =
  | { type: 'open'; base: string }
  | Each<{ [K in keyof J]: { type: 'start'; id: number; kind: K; params: J[K]['params'] } }>
  | { type: 'cancel'; id: number }
  | { type: 'beat' };

/** Worker → page. Every job that is not cancelled ends with exactly one `ended` or `failed`. */
export type Report<J extends JobMap> =
  | Each<{ [K in keyof J]: { type: 'event'; id: number; kind: K; event: J[K]['event'] } }>
  | { type: 'ended'; id: number }
  | { type: 'failed'; id: number; fault: WireFault }
  | { type: 'alive' };

/** What a worker must know how to do: one async iterable a job. `signal` is aborted when the job is cancelled. */
export type Handlers<J extends JobMap> = {
  [K in keyof J]: (params: J[K]['params'], signal: AbortSignal) => AsyncIterable<J[K]['event']>;
};

/** The page's side: starts a job and iterates its events; leaving the loop cancels the job. */
export type Engine<J extends JobMap> = <K extends keyof J>(
  kind: K,
  params: J[K]['params'],
) => AsyncGenerator<J[K]['event'], void>;
