import { Fault } from '#core/fault.ts';
import type { Picture } from '#core/picture/picture.ts';
import type { ClassIndex, Level } from '#core/units.ts';
import type { AppState, AppStore } from './appState.ts';

/** One noise, one level, and the classes to denoise as. */
export type DenoiseAsk = Readonly<{ level: Level; draw: number; classes: readonly ClassIndex[] }>;

/** A picture under one noise and what each class makes of it, C·H·W in the model's units. */
export type Denoised = Readonly<{ noisy: Float32Array; denoised: readonly Float32Array[] }>;

/** Whether the model of the run on screen is open. */
export const selectRunModelReady = ({ run, model }: Pick<AppState, 'run' | 'model'>): boolean =>
  model.status === 'ready' && model.id === run?.model.id;

/** What was answered, by picture, while the picture is in use. */
const answered = new WeakMap<Picture, Map<string, Promise<Denoised>>>();

/**
 * The picture of the run on screen under one noise of its own seed, denoised as some classes. Every question is asked once.
 *
 * @throws Fault when there is no picture, or the engine cannot answer
 */
export function denoiseAt({ run, outside }: AppStore, ask: DenoiseAsk): Promise<Denoised> {
  if (run?.picture === undefined) throw new Fault('argument-invalid', 'There is no picture to denoise.');
  const { picture, model, seed } = run;
  const known = answered.get(picture) ?? new Map<string, Promise<Denoised>>();
  answered.set(picture, known);
  const key = `${model.id} ${model.sha256} ${seed} ${ask.draw} ${ask.level} ${ask.classes.join()}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const answer = first(outside.engine('denoise', { model: model.id, picture: picture.values.slice(), seed, ...ask }));
  known.set(key, answer);
  // What failed is asked again the next time.
  answer.catch(() => known.delete(key));
  return answer;
}

async function first(events: AsyncIterable<Denoised>): Promise<Denoised> {
  for await (const event of events) return event;
  throw new Fault('engine-failed', 'The engine ended without a picture.');
}
