import type { InferenceSession, Tensor } from 'onnxruntime-common';
import { Fault } from '#core/fault.ts';
import { checkSignature } from './checkSignature.ts';
import type { ModelCard } from './modelCard.ts';
import type { Queue } from './oneAtATime.ts';
import type { ErrorsBuffer, Ort } from './ort.ts';

/** B probes of K conditions for one picture, flat: sigma [B], noise [B,C,H,W], condition [K,J], picture [C,H,W]. */
export type Rows = Readonly<{
  picture: Float32Array;
  sigma: Float32Array;
  noise: Float32Array;
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

/** A session with a scoring graph; `score` never trusts it. */
export type Scorer = Readonly<{ score: Score; release(): Promise<void> }>;

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

  const run = async (rows: Rows): Promise<Float32Array> => {
    const tensor = (data: Float32Array, ...dims: number[]) => new ort.Tensor('float32', data, dims);
    const probes = rows.sigma.length;
    const conditions = rows.condition.length / card.condition.size;
    const feeds: Record<string, Tensor> = {
      [inputs.base]: tensor(rows.picture, 1, ...picture),
      [inputs.noise]: tensor(rows.noise, probes, ...picture),
      [inputs.noise_scale]: tensor(rows.sigma, probes),
      [inputs.sigma]: tensor(rows.sigma, probes),
      [inputs.target]: tensor(rows.picture, 1, ...picture),
      [inputs.condition]: tensor(rows.condition, conditions, card.condition.size),
    };
    const fetches = buffer ? { [outputs.errors]: buffer.prepare([probes, conditions, 2]) } : [outputs.errors];
    const errors = (await session.run(feeds, fetches as InferenceSession.FetchesType))[outputs.errors]!;
    const answer = buffer ? await buffer.read(errors) : ((await errors.getData()) as Float32Array);
    return checkErrors(answer, 2 * probes * conditions);
  };

  return {
    score: (rows) =>
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
      }),
    release,
  };
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
function checkErrors(errors: Float32Array, count: number): Float32Array {
  const bad = errors.length === count ? errors.findIndex((error) => !(error >= 0 && error < Infinity)) : 0;
  if (bad < 0) return errors;
  const what =
    errors.length === count ? `error number ${bad} is ${errors[bad]}` : `it gave ${errors.length} of ${count} errors`;
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
