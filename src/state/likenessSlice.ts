import { typicality } from '#core/evaluate/typicality.ts';
import type { Slice } from './slice.ts';
import type { World } from './world.ts';

/** Whether the picture of a finished run resembles the training pictures; never asked before the verdict is there. */
export const createLikenessSlice =
  (world: World): Slice<'likeness' | 'judgeLikeness'> =>
  (set, get) => ({
    likeness: undefined,
    judgeLikeness: async () => {
      const { run, catalogue, likeness } = get();
      const range = catalogue.find(({ id }) => id === run?.model.id)?.typicality;
      if (run?.picture === undefined || run.status !== 'done' || range === undefined) return;
      const { picture, model } = run;
      if (likeness?.picture === picture && likeness.sha256 === model.sha256) return;
      const mine = () => !get().waiting && get().run?.status === 'done' && get().run?.picture === picture;
      const errors: number[] = [];
      try {
        const job = world.engine('typicality', { model: model.id, picture: picture.values.slice() });
        for await (const event of job) {
          // Whatever the reader wants next comes first; leaving the loop cancels the job.
          if (!mine()) return;
          errors.push(...event.errors);
        }
      } catch {
        // The verdict stands without it, and what is wrong with the engine is said by the next run.
        return;
      }
      if (errors.length > 0)
        set({ likeness: { picture, sha256: model.sha256, typicality: typicality(errors, range) } });
    },
  });
