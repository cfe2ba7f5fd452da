import { asModelInput } from '#core/attack/denoiserMargin.ts';
import { Fault } from '#core/fault.ts';
import { fixedChoice } from '#core/scoring/decider.ts';
import { append, emptyTable } from '#core/scoring/errorTable.ts';
import { readings } from '#core/scoring/readings.ts';
import { stand } from '#core/scoring/stand.ts';
import type { ClassIndex } from '#core/units.ts';
import type { Slice } from './slice.ts';
import type { World } from './world.ts';

/** Levels of one question to the model: few, because attacks ask hundreds of times. */
const LEVELS = 6;

export const createAttackSlice =
  (world: World): Slice<'attackPorts'> =>
  (_, get) => ({
    attackPorts: async () => {
      const { run, catalogue } = get();
      const card = catalogue.find(({ id }) => id === run?.model.id);
      if (run === undefined || card === undefined) return undefined;
      get().selectModel(card.id);
      if (!(await get().loadModel())) return undefined;
      const model = card.id;
      const plan = { ...card.plan, levels: LEVELS, draws: 1 };
      return {
        scores: async (values) => {
          let table = emptyTable(card.classes.length, values.length);
          const asked = { picture: asModelInput(values), seed: run.seed, plan, decider: fixedChoice } as const;
          for await (const event of world.engine('classify', { model, ...asked, reading: 'elbo' })) {
            if (event.type === 'measured') table = append(table, event.question, event.answer);
          }
          return stand(table, plan, readings.elbo).scores;
        },
        plain: async (pictures, truth) => {
          for await (const answer of world.engine('plain', { model, pictures, truth })) return answer;
          throw new Fault('engine-failed', 'The plain classifier did not answer.');
        },
        votes: async (picture, settings, count) => {
          const votes: ClassIndex[] = [];
          for await (const event of world.engine('certify', { model, picture, settings, block: 0 })) {
            votes.push(...event.votes);
            if (votes.length >= count) break;
          }
          return votes;
        },
      };
    },
  });
