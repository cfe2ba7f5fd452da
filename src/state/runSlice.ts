import { emptyTable } from '#core/scoring/errorTable.ts';
import { seed } from '#core/units.ts';
import { advance } from './advance.ts';
import type { Run } from './appState.ts';
import { asFault } from './asFault.ts';
import { decidedRun } from './decidedRun.ts';
import { evaluationsOf } from './evaluationsOf.ts';
import { fixedRun } from './fixedRun.ts';
import { inFrames } from './inFrames.ts';
import { limits } from './limits.ts';
import { plannedBy } from './plannedBy.ts';
import { readingNamed } from './selectReading.ts';
import type { Slice } from './slice.ts';
import type { World } from './world.ts';

type Keys =
  | 'run'
  | 'waiting'
  | 'speed'
  | 'runPicture'
  | 'pause'
  | 'resume'
  | 'stop'
  | 'continueWith'
  | 'measure'
  | 'retry';

/** Times a lost worker is replaced on the same engine; after that the run goes on on the CPU. */
const MOST_RESTARTS = 2;

/** The run on screen: started, folded from events, paused, continued from its table. A newer run silences older ones. */
export const createRunSlice =
  (world: World): Slice<Keys> =>
  (set, get) => {
    let newest = 0;
    let leave = () => {};
    let wanted: (() => Promise<void>) | undefined;

    const silence = () => {
      leave();
      leave = () => {};
      return ++newest;
    };

    /** Two digits: the number is read by people, and what shows it should not be drawn anew every frame. */
    const noteSpeed = (begun: Readonly<{ seconds: number; evaluations: number }>, run: Run, fingerprint: string) => {
      const seconds = run.seconds - begun.seconds;
      const evaluations = evaluationsOf(run.table) - begun.evaluations;
      if (!(seconds > 0)) return;
      const perSecond = Number((evaluations / seconds).toPrecision(2));
      const known = get().speed;
      if (known?.perSecond === perSecond && known.fingerprint === fingerprint && known.model === run.model.id) return;
      set({ speed: { model: run.model.id, fingerprint, perSecond } });
    };

    /** Streams what is missing of the run on screen into its table. */
    const stream = async (mine: () => boolean): Promise<void> => {
      const { run } = get();
      if (run?.table === undefined || run.picture === undefined) return;
      if (isFull(run)) return;
      const { model, seed, plan, picture } = run;
      const { probes, squared, absolute } = run.table;
      const events = world.engine('classify', {
        model: model.id,
        picture: picture.values.slice(),
        seed,
        plan,
        decider: run.decider,
        reading: run.decidedBy,
        known: { probes, squared: squared.slice(), absolute: absolute.slice() },
      });
      leave = () => void events.return();
      const begun = { seconds: run.seconds, evaluations: evaluationsOf(run.table) };
      for await (const batch of inFrames(events, world.nextFrame)) {
        const { run, model } = get();
        if (!mine() || run === undefined) return;
        const next = batch.reduce(advance, run);
        set({ run: next });
        if (model.status === 'ready') noteSpeed(begun, next, model.engine.fingerprint);
        if (isFull(next)) return;
      }
    };

    /** Streams, and replaces a lost worker: the table knows where to go on. */
    const streamThroughLosses = async (mine: () => boolean): Promise<void> => {
      for (let lost = 1; ; lost++) {
        try {
          return await stream(mine);
        } catch (error) {
          const fault = asFault(error);
          // A worker that was replaced between two runs has forgotten its model.
          const forgotten = fault.code === 'model-unknown' && lost === 1;
          const replaced = fault.code === 'worker-lost' && lost <= MOST_RESTARTS + 1;
          if (!mine() || !(forgotten || replaced)) throw fault;
          const { notify, settings, setSettings, loadModel } = get();
          const toCpu = lost > MOST_RESTARTS && settings.engine !== 'wasm';
          if (replaced) {
            notify('warning', `${fault.message} It was replaced and the run goes on where it was.`, {
              code: fault.code,
              ...(toCpu ? { remedy: 'It was lost three times, so the CPU is used from now on.' } : {}),
            });
          }
          // Another engine takes over the running run by itself.
          if (toCpu) return setSettings({ engine: 'wasm' });
          if (!(await loadModel({ again: true }))) throw fault;
        }
      }
    };

    /** Compares a finished run with the shared one that it recomputed. */
    const compare = async (): Promise<void> => {
      const { run } = get();
      if (run?.shared === undefined) return;
      const { reproduction } = await import('./reproduction.ts');
      const comparison = reproduction(run, (id) => readingNamed(get(), id));
      if (get().run === run) set({ run: { ...run, comparison } });
    };

    const measure = async (begin: () => Run | undefined): Promise<void> => {
      const mine = silence();
      const isMine = () => mine === newest;
      wanted = () => measure(begin);
      set({ waiting: true });
      const ready = await get().loadModel();
      if (!isMine()) return;
      const { model } = get();
      const run = ready ? begin() : undefined;
      if (run === undefined || model.status !== 'ready') return set({ waiting: false });
      wanted = undefined;
      get().setView({
        shown: undefined,
        ...(run.table?.probes.length === 0 && { levelRange: undefined, zoom: undefined, solo: undefined }),
      });
      const engine = joined(run.engine, model.engine.fingerprint);
      set({ waiting: false, run: { ...run, status: 'running', fault: undefined, engine } });
      try {
        await streamThroughLosses(isMine);
        if (!isMine()) return;
        set(({ run }) => (run === undefined ? {} : { run: { ...run, status: 'done' } }));
        await compare();
        void get().judgeLikeness();
      } catch (error) {
        if (!isMine()) return;
        const fault = asFault(error);
        set(({ run }) => (run === undefined ? {} : { run: { ...run, status: 'failed', fault } }));
        get().notifyFault(fault);
      }
    };

    return {
      run: undefined,
      waiting: false,
      speed: undefined,
      measure,
      runPicture: () =>
        measure(() => {
          const { picture, settings, catalogue, model } = get();
          const card = catalogue.find(({ id }) => id === model.id);
          if (picture === undefined || card === undefined || model.status !== 'ready') return undefined;
          const classes = card.classes.map(({ name }) => name);
          return {
            origin: 'here',
            status: 'running',
            model: { id: card.id, sha256: model.sha256, classes, title: card.title },
            seed: seed(settings.seed),
            ...decidedRun(get(), plannedBy(settings, card), card),
            picture: picture.picture,
            pictureName: picture.name,
            table: emptyTable(classes.length, picture.picture.values.length),
            summary: undefined,
            engine: '',
            seconds: 0,
            fault: undefined,
            shared: undefined,
            comparison: undefined,
          };
        }),
      pause: () => {
        const { run } = get();
        if (run?.status !== 'running') return;
        silence();
        set({ run: { ...run, status: 'paused' } });
      },
      resume: () => measure(() => get().run),
      stop: () => {
        const { run } = get();
        silence();
        wanted = undefined;
        set({
          waiting: false,
          ...(run === undefined || (run.status !== 'running' && run.status !== 'paused')
            ? {}
            : { run: (run.table?.probes.length ?? 0) > 0 ? { ...run, status: 'done' } : undefined }),
        });
      },
      continueWith: async (draws) => {
        const { run, selectModel } = get();
        if (run?.table === undefined || run.picture === undefined || run.decider.id !== 'fixed') return;
        const { origin, model, table } = run;
        selectModel(model.id);
        await measure(() => {
          const plan = { ...run.plan, draws: Math.min(run.plan.draws + draws, limits.draws.max) };
          const longer = {
            ...run,
            ...fixedRun(plan, table.classes),
            decidedBy: run.decidedBy,
            shared: undefined,
            comparison: undefined,
          };
          // The example's numbers are another computer's: a longer run begins again rather than mix the two.
          return origin === 'here'
            ? longer
            : { ...longer, origin: 'here', table: emptyTable(table.classes, table.pixels), engine: '', seconds: 0 };
        });
      },
      retry: async () => {
        if (wanted !== undefined) await wanted();
        else await get().loadModel();
      },
    };
  };

/** Whether a run has all its probes. A decider that asks fewer says itself when it has ended. */
const isFull = ({ table, probes }: Run): boolean => (table?.probes.length ?? 0) >= probes;

/** Engines that answered, as far as a link can name them. */
const joined = (before: string, now: string): string =>
  (before === '' || before.split(' + ').includes(now) ? before || now : `${before} + ${now}`).slice(0, 200);
