import type { InferenceSession } from 'onnxruntime-common';
import { asModelInput } from '#core/attack/denoiserMargin.ts';
import { Fault } from '#core/fault.ts';
import type { ClassIndex } from '#core/units.ts';
import type { ModelCard } from './modelCard.ts';
import type { SessionOptions } from './openScorer.ts';
import type { Ort } from './ort.ts';

/** A plain classifier that a model is compared with, open in an engine. Pictures are C·H·W values in [0, 1]. */
export type Baseline = Readonly<{
  /** Logits of each picture, and slopes as `Gradient` has them. */
  ask(pictures: readonly Float32Array[], truth: ClassIndex): Promise<BaselineAnswer>;
  release(): Promise<void>;
}>;

/** One row for each picture. */
export type BaselineAnswer = Readonly<{ logits: readonly Float32Array[]; gradients: readonly Float32Array[] }>;

/** Pictures of one call, at most. */
const BATCH = 64;

/**
 * Opens the graph that `training/baseline.py` writes: `picture` in [−1, 1] and `target`, one-hot, to `logits` and the
 * `gradient` of log Σ exp(other logits) − logit of the target.
 *
 * @throws Fault model-incompatible, engine-failed
 */
export async function openBaseline(
  ort: Ort,
  bytes: Uint8Array,
  { picture: { channels, height, width }, classes }: Pick<ModelCard, 'picture' | 'classes'>,
  { session: how, queue }: Pick<SessionOptions, 'session' | 'queue'>,
): Promise<Baseline> {
  const pixels = channels * height * width;
  const session = await queue(() => guarded(() => ort.InferenceSession.create(bytes, how)));
  const release = () => queue(() => session.release());
  if (!fits(session, { pixels: [channels, height, width], classes: classes.length })) {
    await release();
    throw new Fault('model-incompatible', 'The plain classifier does not fit the model it is compared with.', {
      remedy: 'Export it again with training/baseline.py.',
    });
  }

  const run = (pictures: readonly Float32Array[], truth: ClassIndex) =>
    queue(() =>
      guarded(async () => {
        const shown = new Float32Array(pictures.length * pixels);
        const target = new Float32Array(pictures.length * classes.length);
        for (const [i, picture] of pictures.entries()) {
          shown.set(asModelInput(picture), i * pixels);
          target[i * classes.length + truth] = 1;
        }
        const answers = await session.run({
          picture: new ort.Tensor('float32', shown, [pictures.length, channels, height, width]),
          target: new ort.Tensor('float32', target, [pictures.length, classes.length]),
        });
        const [logits, gradient] = await Promise.all(
          (['logits', 'gradient'] as const).map((name) => answers[name]!.getData() as Promise<Float32Array>),
        );
        return { logits: finite(logits!), gradient: finite(gradient!) };
      }),
    );

  return {
    ask: async (pictures, truth) => {
      if (!(Number.isInteger(truth) && truth >= 0 && truth < classes.length)) {
        throw new Fault('argument-invalid', `The model has classes 0 to ${classes.length - 1}, got ${truth}.`);
      }
      if (pictures.some(({ length }) => length !== pixels)) {
        throw new Fault('argument-invalid', `The model takes ${pixels} values a picture.`);
      }
      const parts = [];
      for (let from = 0; from < pictures.length; from += BATCH) {
        parts.push(await run(pictures.slice(from, from + BATCH), truth));
      }
      return {
        logits: parts.flatMap(({ logits }) => rows(logits, classes.length)),
        // A step of one in [0, 1] is a step of two in [−1, 1].
        gradients: parts.flatMap(({ gradient }) =>
          rows(
            gradient.map((value) => 2 * value),
            pixels,
          ),
        ),
      };
    },
    release,
  };
}

const rows = (values: Float32Array, length: number): Float32Array[] =>
  Array.from({ length: values.length / length }, (_, i) => values.slice(i * length, (i + 1) * length));

type Shape = Readonly<{ pixels: readonly number[]; classes: number }>;

function fits({ inputMetadata, outputMetadata }: InferenceSession, { pixels, classes }: Shape): boolean {
  const has = (side: readonly InferenceSession.ValueMetadata[], name: string, dims: readonly number[]): boolean => {
    const found = side.find((metadata) => metadata.name === name);
    return (
      found?.isTensor === true &&
      found.type === 'float32' &&
      found.shape.length === dims.length + 1 &&
      dims.every((dim, i) => found.shape[i + 1] === dim)
    );
  };
  return (
    has(inputMetadata, 'picture', pixels) &&
    has(inputMetadata, 'target', [classes]) &&
    has(outputMetadata, 'logits', [classes]) &&
    has(outputMetadata, 'gradient', pixels)
  );
}

function finite(numbers: Float32Array): Float32Array {
  if (numbers.every(Number.isFinite)) return numbers;
  throw new Fault(
    'engine-wrong-numbers',
    'The engine computes wrong numbers: not all of the plain classifier are finite.',
  );
}

async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Fault) throw error;
    const words = error instanceof Error ? error.message : String(error);
    throw new Fault('engine-failed', `The engine failed at the plain classifier: ${words}`, {
      remedy: 'Try again, or choose the other engine.',
      cause: error,
    });
  }
}
