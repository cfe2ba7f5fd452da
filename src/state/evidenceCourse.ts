import { createStore, type StoreApi } from 'zustand/vanilla';
import { type EvidenceGains, noGains } from '#core/explain/evidenceGains.ts';
import type { Picture } from '#core/picture/picture.ts';
import type { Plan } from '#core/scoring/plan.ts';
import type { ReadingId } from '#core/scoring/reading.ts';
import type { ClassIndex } from '#core/units.ts';
import type { AppState, Run } from './appState.ts';
import { asFault } from './asFault.ts';
import type { App } from './createAppStore.ts';
import { selectView } from './selectView.ts';

/** What the reader chose; undefined follows the verdict and the run's own draws. */
export type EvidenceChoice = Readonly<{ class?: ClassIndex; against?: ClassIndex; draws?: number }>;

/** Two classes, the reading whose evidence is asked, how many draws a level, and `of` another picture than the run's. */
export type EvidenceAsk = Readonly<{
  class: ClassIndex;
  against: ClassIndex;
  reading: ReadingId;
  draws: number;
  of?: Float32Array;
}>;

/** How far the maps have come. `known` is in the order of the probes of `plan`, the run's with as many draws as asked. */
export type EvidenceCourse = Readonly<{
  status: 'idle' | 'waiting' | 'running' | 'paused' | 'done' | 'failed';
  choice: EvidenceChoice;
  ask: EvidenceAsk | undefined;
  plan: Plan | undefined;
  known: EvidenceGains;
  /** Spent in the engine. */
  seconds: number;
}>;

/** The course, and what can be done about it. */
export type Evidence = EvidenceCourse &
  Readonly<{
    /** Another pair begins anew; other draws only change how far it goes. */
    choose(change: EvidenceChoice): void;
    start(ask: EvidenceAsk): Promise<void>;
    pause(): void;
    /** Goes on from what is known, to as many draws a level. */
    resume(draws: number): Promise<void>;
  }>;

const idle: EvidenceCourse = {
  status: 'idle',
  choice: {},
  ask: undefined,
  plan: undefined,
  known: noGains,
  seconds: 0,
};

const onePerPage = () => {
  const courses = new WeakMap<App, StoreApi<Evidence>>();
  return (app: App): StoreApi<Evidence> => {
    const known = courses.get(app) ?? createEvidence(app);
    courses.set(app, known);
    return known;
  };
};

/** The evidence maps of the run on screen, one course a page; a run of something else ends and forgets them. */
export const evidenceOf = onePerPage();

/** The same of one counterfactual at a time, under the plan, the seed and the reading of the run on screen. */
export const counterfactualEvidenceOf = onePerPage();

function createEvidence(app: App): StoreApi<Evidence> {
  let newest = 0;
  let leave = () => {};
  let subject = subjectOf(app.getState());

  const silence = () => {
    leave();
    leave = () => {};
    return ++newest;
  };

  const store = createStore<Evidence>()((set, get) => {
    /** Streams what is missing; `isMine` says whether nothing newer has begun. */
    const stream = async ({ run, ask, plan }: Begun, again: boolean, isMine: () => boolean): Promise<void> => {
      const { selectModel, loadModel, outside } = app.getState();
      selectModel(run.model.id);
      const ready = await loadModel({ again });
      if (!isMine()) return;
      if (!ready) return set({ status: 'failed' });
      const { reading, class: own, against } = ask;
      const question = {
        picture: (ask.of ?? run.picture.values).slice(),
        class: own,
        against,
        plan,
        seed: run.seed,
        reading,
      };
      const events = outside.engine('evidence', { model: run.model.id, question, known: get().known });
      leave = () => void events.return();
      set({ status: 'running' });
      for await (const { probes, gains, seconds } of events) {
        if (!isMine()) return;
        const { known, seconds: before } = get();
        set({
          known: { probes: [...known.probes, ...probes], gains: [...known.gains, ...gains] },
          seconds: before + seconds,
        });
      }
      if (isMine()) set({ status: 'done' });
    };

    const measure = async (ask: EvidenceAsk, before: Pick<EvidenceCourse, 'known' | 'seconds'>): Promise<void> => {
      const mine = silence();
      const isMine = () => mine === newest;
      const { run } = app.getState();
      if (run?.picture === undefined) return;
      // A worker that was lost has forgotten its model.
      const again = get().status === 'failed';
      const plan = { ...run.plan, draws: ask.draws };
      set({ ...before, status: 'waiting', ask, plan });
      try {
        await stream({ run: { ...run, picture: run.picture }, ask, plan }, again, isMine);
      } catch (error) {
        if (!isMine()) return;
        set({ status: 'failed' });
        app.getState().notifyFault(asFault(error));
      }
    };

    return {
      ...idle,
      choose: (change) => {
        const choice = { ...get().choice, ...change };
        if ('class' in change || 'against' in change) {
          silence();
          set({ ...idle, choice });
        } else set({ choice });
      },
      start: (ask) => measure(ask, { known: noGains, seconds: 0 }),
      pause: () => {
        const { status } = get();
        if (status !== 'running' && status !== 'waiting') return;
        silence();
        set({ status: 'paused' });
      },
      resume: async (draws) => {
        const { ask, known, seconds } = get();
        if (ask !== undefined) await measure({ ...ask, draws }, { known, seconds });
      },
    };
  });

  app.subscribe((state) => {
    const now = subjectOf(state);
    if (isSame(now, subject)) return;
    subject = now;
    silence();
    store.setState(idle);
  });
  return store;
}

type Begun = Readonly<{ run: Run & Readonly<{ picture: Picture }>; ask: EvidenceAsk; plan: Plan }>;

/** Everything that maps depend on but for the pair and the number of draws. */
type Subject = readonly unknown[];

function subjectOf(state: AppState): Subject {
  const { run, view } = state;
  const reading = selectView(state)?.standing.reading ?? view.reading;
  const { draws: _, ...plan } = run?.plan ?? { draws: 0 };
  return [run?.picture, run?.model.id, run?.model.sha256, run?.seed, reading, JSON.stringify(plan)];
}

const isSame = (a: Subject, b: Subject): boolean => a.every((part, i) => part === b[i]);
