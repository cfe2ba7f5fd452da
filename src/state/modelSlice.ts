import { Fault } from '#core/fault.ts';
import type { ModelCard } from '#runtime/modelCard.ts';
import type { EngineChoice, LoadEvent } from '#worker/index.ts';
import type { ModelState } from './appState.ts';
import { asFault } from './asFault.ts';
import { inFrames } from './inFrames.ts';
import type { Slice } from './slice.ts';
import type { World } from './world.ts';

type Keys =
  | 'model'
  | 'storage'
  | 'chooseModel'
  | 'selectModel'
  | 'loadModel'
  | 'cancelLoading'
  | 'forgetModel'
  | 'refreshStorage';
/** Chosen until something else is. */
const DEFAULT_MODEL = 'fashion-mnist';

type Job = AsyncGenerator<LoadEvent, void>;
type Loading = Readonly<{ id: string; engine: EngineChoice; job: Job; outcome: Promise<boolean> }>;

/** The chosen model, from its download to a session that passed its self-check. */
export const createModelSlice =
  (world: World): Slice<Keys> =>
  (set, get) => {
    let current: Loading | undefined;

    /** Leaves a job at once, even while it waits for a network that does not answer. */
    const leave = () => {
      void current?.job.return();
      current = undefined;
    };

    const load = async (mine: () => boolean, id: string, job: Job): Promise<boolean> => {
      const rate = rateOf(world.now);
      try {
        for await (const events of inFrames(job, world.nextFrame)) {
          if (!mine()) return false;
          for (const event of events) {
            if (event.type === 'notice') get().notify('warning', event.text, { english: true });
          }
          const model = events.reduce<ModelState>((model, event) => follow(model, event, rate), get().model);
          set({ model });
        }
      } catch (error) {
        if (!mine()) return false;
        current = undefined;
        set({ model: { id, status: 'failed', fault: asFault(error) } });
        return false;
      }
      void get().refreshStorage();
      return mine() && get().model.status === 'ready';
    };

    return {
      model: { id: DEFAULT_MODEL, status: 'idle' },
      storage: { models: [], bytes: 0 },
      chooseModel: (id) => {
        if (id === get().model.id) return;
        get().stop();
        get().selectModel(id);
        if (get().picture?.source !== undefined) void get().runPicture();
      },
      selectModel: (id) => {
        const before = get().model.id;
        if (id === before) return;
        leave();
        set({ model: { id, status: 'idle' } });
        const plan = get().catalogue.find((card) => card.id === id)?.plan;
        if (plan !== undefined) get().setSettings({ levels: plan.levels, draws: plan.draws });
        get().reprepare(before);
      },
      loadModel: ({ again } = { again: false }) => {
        const { id } = get().model;
        const { engine } = get().settings;
        if (again || current?.id !== id || current.engine !== engine) {
          leave();
          set({ model: { id, status: 'idle' } });
          const mine = () => current === loading;
          const tooLarge = tooLargeFor(
            world.memory,
            get().catalogue.find((card) => card.id === id),
          );
          if (tooLarge !== undefined) {
            current = undefined;
            set({ model: { id, status: 'failed', fault: tooLarge } });
            get().notifyFault(tooLarge);
            return Promise.resolve(false);
          }
          const job = world.engine('load', { model: id, engine });
          const loading: Loading = { id, engine, job, outcome: Promise.resolve().then(() => load(mine, id, job)) };
          current = loading;
        }
        return current.outcome;
      },
      cancelLoading: () => {
        leave();
        set({ model: { id: get().model.id, status: 'idle' } });
      },
      forgetModel: async (model) => {
        for await (const _ of world.engine('forget', { model }));
        await get().refreshStorage();
      },
      refreshStorage: async () => {
        try {
          for await (const { models, bytes } of world.engine('storage', {})) set({ storage: { models, bytes } });
        } catch {
          // A browser without storage still runs; the model list then says nothing about the cache.
        }
      },
    };
  };

/** Why a model is not even downloaded: it would take more memory than the page may. */
function tooLargeFor(memory: number | undefined, card: ModelCard | undefined): Fault | undefined {
  if (memory === undefined || card === undefined || card.peakMemoryBytes <= memory) return undefined;
  const megabytes = (bytes: number) => `${Math.ceil(bytes / 1e6)} MB`;
  return new Fault(
    'model-too-large',
    `${card.title} needs ${megabytes(card.peakMemoryBytes)} of memory; a page may take about ${megabytes(memory)} on this device.`,
    { remedy: 'Choose a smaller model, or open the page on another device. Nothing was downloaded.' },
  );
}

/** The model's state after one more event of its loading. */
function follow(model: ModelState, event: LoadEvent, rate: (loaded: number) => number | undefined): ModelState {
  const { id } = model;
  switch (event.type) {
    case 'progress': {
      const { part, loaded, total, cached } = event;
      return { id, status: 'downloading', part, loaded, total, cached, rate: cached ? undefined : rate(loaded) };
    }
    case 'preparing':
      return { id, status: 'preparing', engine: event.engine };
    case 'ready':
      return { id, status: 'ready', sha256: event.sha256, engine: event.engine };
    case 'card':
    case 'notice':
      return model;
    default:
      return event satisfies never;
  }
}

/** Bytes per second since the first report of a part; undefined until a quarter of a second has passed. */
function rateOf(now: () => number): (loaded: number) => number | undefined {
  let first: Readonly<{ at: number; loaded: number }> | undefined;
  return (loaded) => {
    if (first === undefined || loaded < first.loaded) first = { at: now(), loaded };
    const seconds = (now() - first.at) / 1000;
    return seconds < 0.25 ? undefined : (loaded - first.loaded) / seconds;
  };
}
