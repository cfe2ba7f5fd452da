import { emptyTable } from '#core/scoring/errorTable.ts';
import { summarise } from '#core/scoring/summarise.ts';
import { asFault } from './asFault.ts';
import { readHash } from './readHash.ts';
import { selectReading } from './selectReading.ts';
import type { Slice } from './slice.ts';
import type { Turn } from './turns.ts';
import type { World } from './world.ts';

type Keys = 'wantsPicture' | 'openLink' | 'openRun' | 'demos' | 'recompute';

/** Runs that come from a link or a file. Nothing is fetched because of a link but a shipped model. */
export const createLinkSlice =
  (world: World, nextTurn: () => Turn): Slice<Keys> =>
  (set, get) => {
    /** Links and files opened so far: only the last one is shown. */
    let openings = 0;
    return {
      wantsPicture: false,
      openLink: async (hash) => {
        const opening = ++openings;
        const take = nextTurn();
        const { embed, link, demo, model } = readHash(hash);
        get().setView({ embed });
        await get().catalogueRead();
        if (opening !== openings) return;
        if (model !== undefined) get().openModelPage(model);
        else get().closeModels();
        if (link === undefined && demo === undefined) {
          if (get().run === undefined) get().showExample();
          return;
        }
        try {
          const { readLinked } = await import('./readLinked.ts');
          const wanted = link ?? (await (await import('./readDemos.ts')).demoLink(world, demo ?? ''));
          if (opening !== openings) return;
          const show = readLinked(wanted, get);
          if (take()) show(set);
        } catch (error) {
          get().notifyFault(asFault(error));
          if (get().run === undefined) get().showExample();
        }
      },
      demos: async () => (await import('./readDemos.ts')).readDemos(world),
      openRun: async (file) => {
        const opening = ++openings;
        const take = nextTurn();
        try {
          const { readSaved } = await import('./showSaved.ts');
          const saved = await file;
          if (saved === undefined) return;
          const show = await readSaved(saved, get);
          if (opening === openings && take()) show(set, get);
        } catch (error) {
          get().notifyFault(asFault(error));
        }
      },
      recompute: async () => {
        const { run, picture } = get();
        if (run === undefined || run.origin === 'here') return;
        const input = run.picture ?? (get().wantsPicture ? picture?.picture : undefined);
        set({ wantsPicture: input === undefined });
        if (input === undefined) return;
        get().selectModel(run.model.id);
        await get().measure(() => {
          const summary = run.table === undefined ? run.summary : summarise(run.table, run.plan, selectReading(get()));
          const { model } = get();
          return {
            ...run,
            origin: 'here',
            outcome: undefined,
            model: { ...run.model, sha256: model.status === 'ready' ? model.sha256 : run.model.sha256 },
            picture: input,
            table: emptyTable(run.model.classes.length, input.values.length),
            summary: undefined,
            engine: '',
            seconds: 0,
            shared: summary && {
              summary,
              engine: run.engine,
              sha256: run.model.sha256,
              rounded: run.table === undefined,
            },
            comparison: undefined,
          };
        });
      },
    };
  };
