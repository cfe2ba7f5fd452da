import { noise } from '#core/math/noise.ts';
import { readings } from '#core/scoring/readings.ts';
import { stand } from '#core/scoring/stand.ts';
import { seed } from '#core/units.ts';
import { oneAtATime } from '#runtime/oneAtATime.ts';
import { openDenoiser } from '#runtime/openDenoiser.ts';
import type { Ort } from '#runtime/ort.ts';
import type { EngineOptions } from './arguments.ts';
import { openEngine } from './engines.ts';
import { loadLocalModel } from './localModels.ts';
import { measurePlan } from './measurePlan.ts';

type Options = Readonly<{
  models: string;
  id: string;
  engine: EngineOptions['engine'];
  levels: number;
  draws: number;
}>;

/** A session call of the last whole run, ready to be made again. */
type Call = () => Promise<unknown>;

/** A model in an engine on one thread, for `npm run bench`: a whole run, and nothing but its session calls. */
export async function openSubject({ models, id, engine, levels, draws }: Options) {
  const { card, graph } = await loadLocalModel(models, id);
  const { ort, session, buffer } = await openEngine({ engine, threads: 1 });
  const calls: Call[] = [];
  const denoiser = await openDenoiser(recording(ort, calls), graph, card, {
    session,
    queue: oneAtATime(),
    ...(buffer && { buffer }),
  });
  const plan = { ...card.plan, levels, draws };
  const pixels = card.picture.channels * card.picture.height * card.picture.width;
  const measure = denoiser.bind(noise(seed(1), 0, pixels), seed(2));
  const task = { measure, plan, probes: levels * draws, classes: card.classes.length, pixels };
  return {
    evaluations: task.probes * task.classes,
    /** Plan, noise, queue, session, checks, table, and one reading at the end. */
    whole: async (): Promise<void> => {
      calls.length = 0;
      const table = await measurePlan(task, { turn: async () => {} });
      stand(table, plan, readings.elbo);
    },
    /** The session calls of the last whole run again, with the same tensors. */
    bare: async (): Promise<void> => {
      for (const call of calls) await call();
    },
    release: denoiser.release,
  };
}

/** The same engine, with its session calls on record. */
const recording = (ort: Ort, calls: Call[]): Ort => ({
  Tensor: ort.Tensor,
  InferenceSession: {
    create: async (model, options) => {
      const session = await ort.InferenceSession.create(model, options);
      const run = session.run.bind(session);
      const recorded = (...call: Parameters<typeof run>) => {
        calls.push(() => run(...call));
        return run(...call);
      };
      return Object.assign(session, { run: recorded as typeof run });
    },
  },
});
