import type { InferenceSession, Tensor } from 'onnxruntime-common';
import { Fault } from '#core/fault.ts';
import { checkSignature } from './checkSignature.ts';
import type { ModelCard } from './modelCard.ts';
import type { Queue } from './oneAtATime.ts';
import type { ErrorsBuffer, Ort } from './ort.ts';

/**
 * B noisings and K conditions, flat: sigma and scale [B], noise [B,C,H,W], condition [K,J]; base and target [N,C,H,W] with
 * N = 1 for one picture that all share, or B.
 */
export type Rows = Readonly<{
  base: Float32Array;
  noise: Float32Array;
  scale: Float32Array;
  sigma: Float32Array;
  target: Float32Array;
  condition: Float32Array;
}>;

/** One session call: errors [B,K,2], each finite and not negative. */
export type Score = (rows: Rows) => Promise<Float32Array>;

/** How a session is opened and guarded. */
export type SessionOptions = Readonly<{
  session: InferenceSession.SessionOptions;
  queue: Queue;
  /** Where errors are written, when the engine can be told. */
  buffer?: ErrorsBuffer;
  /** The device under the engine, when it can be lost. */
  device?: Readonly<{
    /** Why it is lost, when that is known. */
    lost(): string | undefined;
    /** The same, after a moment: a run may fail before the loss is told. */
    lostSoon(): Promise<string | undefined>;
  }>;
}>;

/** One session call: the estimates [B,K,C,H,W], each finite. */
export type Denoise = (rows: Rows) => Promise<Float32Array>;

/** A session with a scoring graph; its numbers are never trusted. */
export type Scorer = Readonly<{ score: Score; denoise: Denoise; release(): Promise<void> }>;

/** Opens a session and compares it with its card. @throws Fault model-not-a-model, model-incompatible, engine-failed */
export async function openScorer(
  ort: Ort,
  bytes: Uint8Array,
  card: ModelCard,
  options: SessionOptions,
): Promise<Scorer> {
  const { queue, buffer, device } = options;
  const session = await queue(() => create(ort, bytes, options.session));
  const release = () => queue(() => session.release());
  try {
    checkSignature({ inputs: session.inputMetadata, outputs: session.outputMetadata }, card);
  } catch (fault) {
    await release();
    throw fault;
  }
  const { inputs, outputs } = card.tensors;
  const picture = [card.picture.channels, card.picture.height, card.picture.width];

  const pixels = picture.reduce((product, side) => product * side, 1);

  const feedsOf = (rows: Rows): Record<string, Tensor> => {
    const tensor = (data: Float32Array, ...dims: number[]) => new ort.Tensor('float32', data, dims);
    const pictures = (data: Float32Array) => tensor(data, data.length / pixels, ...picture);
    return {
      [inputs.base]: pictures(rows.base),
      [inputs.noise]: pictures(rows.noise),
      [inputs.noise_scale]: tensor(rows.scale, rows.scale.length),
      [inputs.sigma]: tensor(rows.sigma, rows.sigma.length),
      [inputs.target]: pictures(rows.target),
      [inputs.condition]: tensor(rows.condition, rows.condition.length / card.condition.size, card.condition.size),
    };
  };
  const pairsOf = (rows: Rows): number => (rows.sigma.length * rows.condition.length) / card.condition.size;

  const score = async (rows: Rows): Promise<Float32Array> => {
    const shape = [rows.sigma.length, rows.condition.length / card.condition.size, 2] as const;
    const fetches = buffer ? { [outputs.errors]: buffer.prepare(shape) } : [outputs.errors];
    const errors = (await session.run(feedsOf(rows), fetches as InferenceSession.FetchesType))[outputs.errors]!;
    const answer = buffer ? await buffer.read(errors) : ((await errors.getData()) as Float32Array);
    return checkErrors(answer, 2 * pairsOf(rows));
  };
  const denoise = async (rows: Rows): Promise<Float32Array> => {
    const estimates = (await session.run(feedsOf(rows), [outputs.denoised]))[outputs.denoised]!;
    return checkEstimates((await estimates.getData()) as Float32Array, pairsOf(rows) * pixels);
  };

  const guarded = (run: (rows: Rows) => Promise<Float32Array>) => (rows: Rows) =>
    queue(async () => {
      const before = device?.lost();
      if (before !== undefined) throw deviceLost(before);
      try {
        return await run(rows);
      } catch (error) {
        const reason = await device?.lostSoon();
        if (reason !== undefined) throw deviceLost(reason);
        throw error instanceof Fault ? error : failed('The engine failed in a run', error);
      }
    });
  return { score: guarded(score), denoise: guarded(denoise), release };
}

async function create(
  ort: Ort,
  bytes: Uint8Array,
  options: InferenceSession.SessionOptions,
): Promise<InferenceSession> {
  try {
    return await ort.InferenceSession.create(bytes, options);
  } catch (error) {
    if (/protobuf|no graph|model_proto|ModelProto/i.test(words(error))) {
      throw new Fault('model-not-a-model', `The file is not an ONNX model: ${words(error)}`, { cause: error });
    }
    if (/Content Security Policy/i.test(words(error))) {
      throw new Fault(
        'engine-unavailable',
        'The server of this page forbids WebAssembly by its Content-Security-Policy.',
        {
          remedy: "Its script-src must allow 'wasm-unsafe-eval', also for the worker's script.",
          cause: error,
        },
      );
    }
    throw failed('The engine could not open the model', error);
  }
}

/** Poison, overflow and garbage are all caught here; nothing is clipped or left out. */
const checkErrors = (errors: Float32Array, count: number): Float32Array =>
  checkNumbers(errors, count, 'error', (error) => error >= 0 && error < Infinity);

const checkEstimates = (estimates: Float32Array, count: number): Float32Array =>
  checkNumbers(estimates, count, 'estimate', Number.isFinite);

function checkNumbers(numbers: Float32Array, count: number, name: string, good: (n: number) => boolean): Float32Array {
  const bad = numbers.length === count ? numbers.findIndex((number) => !good(number)) : 0;
  if (bad < 0) return numbers;
  const what =
    numbers.length === count
      ? `${name} number ${bad} is ${numbers[bad]}`
      : `it gave ${numbers.length} of ${count} ${name}s`;
  throw new Fault('engine-wrong-numbers', `The engine computes wrong numbers: ${what}.`, {
    remedy: 'Choose the other engine.',
  });
}

const failed = (what: string, cause: unknown): Fault =>
  new Fault('engine-failed', `${what}: ${words(cause)}`, {
    remedy: 'Try again, or choose the other engine. If memory is short, close other pages.',
    cause,
  });

const deviceLost = (reason: string): Fault =>
  new Fault('worker-lost', `The GPU stopped working: ${reason}`, { remedy: 'Continue the run, or choose the CPU.' });

const words = (error: unknown): string => (error instanceof Error ? error.message : String(error));
