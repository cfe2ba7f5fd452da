import { createStore, type StoreApi } from 'zustand/vanilla';
import { type CounterfactualSettings, movedBy } from '#core/explain/counterfactual.ts';
import { smallestStart } from '#core/explain/smallestStart.ts';
import { verdictChange } from '#core/explain/verdictChange.ts';
import type { Picture } from '#core/picture/picture.ts';
import type { ReadingId } from '#core/scoring/reading.ts';
import type { ClassIndex, Seed } from '#core/units.ts';
import type { AppState, Run } from './appState.ts';
import { asFault } from './asFault.ts';
import { type Choice, gentle, settingsOf, starts, stepCost } from './counterfactualChoice.ts';
import type { App } from './createAppStore.ts';
import { counterfactualEvidenceOf } from './evidenceCourse.ts';
import { type Judged, judge } from './judge.ts';
import { selectView } from './selectView.ts';

/** A counterfactual on its way or done. */
export type Made = Readonly<{
  class: ClassIndex;
  settings: CounterfactualSettings;
  /** Every step, in order; the last is the counterfactual once `moved` is known. */
  path: readonly Readonly<{ phase: 'up' | 'down'; sigma: number; picture: Float32Array }>[];
  /** Mean |change| of a pixel, in units of [−1, 1]; undefined while under way. */
  moved: number | undefined;
  judged: Judged | undefined;
}>;

/** A start level that was tried in search of the smallest that flips, by the rule of `verdictChange`. */
export type Tried = Readonly<{ start: number; flipped: boolean }>;

/** The class that is asked for, and the run's own leader under a reading. */
export type CounterfactualAsk = Readonly<{ class: ClassIndex; leader: ClassIndex; reading: ReadingId }>;

/** How far the counterfactuals have come. */
export type CounterfactualCourse = Readonly<{
  status: 'idle' | 'waiting' | 'running' | 'done' | 'stopped' | 'failed';
  choice: Choice;
  /** Of the noise that is gone up by; undefined follows the run's. */
  seed: Seed | undefined;
  /** The class that the reader chose; undefined follows the verdict. */
  target: ClassIndex | undefined;
  /** Of the asked class, then of the run's own leader. */
  made: readonly Made[];
  tried: readonly Tried[];
  /** The smallest start that flipped; what is shown in `made` after a search began there. */
  smallest: number | undefined;
  /**
   * The class that the judging plan gives the unchanged picture, where it is not the run's leader: then there is no verdict to
   * flip. Nothing is searched, and what is made neither stays nor flips.
   */
  elsewhere: ClassIndex | undefined;
  /** Network evaluations so far. */
  spent: number;
}>;

/** The course, and what can be done about it. */
export type Counterfactuals = CounterfactualCourse &
  Readonly<{
    /** Another class or setting forgets what was made. */
    choose(change: Partial<Pick<CounterfactualCourse, 'choice' | 'target' | 'seed'>>): void;
    /**
     * The counterfactual of the asked class, then that of the verdict's own. The classifier judges each, and before them the
     * picture itself by the same plan.
     */
    make(ask: CounterfactualAsk): Promise<void>;
    /** The smallest start that flips the verdict, by bisection. */
    search(ask: CounterfactualAsk): Promise<void>;
    /** Ends at the next step and keeps what there is; of a search the smallest start that flipped. */
    stop(): void;
  }>;

/** Bisections of the search: the bracket shrinks to a ratio of (8 / 0.1)^(1/32), about 1.15. */
const HALVINGS = 5;

const nothing = { made: [], tried: [], smallest: undefined, elsewhere: undefined, spent: 0 } as const;

const courses = new WeakMap<App, StoreApi<Counterfactuals>>();

/** Counterfactuals of the run on screen, one course a page; a run of something else ends and forgets them. */
export function counterfactualsOf(app: App): StoreApi<Counterfactuals> {
  const known = courses.get(app) ?? createCounterfactuals(app);
  courses.set(app, known);
  return known;
}

function createCounterfactuals(app: App): StoreApi<Counterfactuals> {
  let newest = 0;
  let leave = () => {};
  let subject = subjectOf(app.getState());
  /** What a search has found so far. */
  let best: Made | undefined;

  const silence = () => {
    leave();
    leave = () => {};
    counterfactualEvidenceOf(app).getState().pause();
    return ++newest;
  };

  const store = createStore<Counterfactuals>()((set, get) => {
    /** Loads the run's model and does the work; `isMine` says whether nothing newer has begun. */
    const begin = async (ask: CounterfactualAsk, work: (walk: Walk) => Promise<void>): Promise<void> => {
      const mine = silence();
      best = undefined;
      const isMine = () => mine === newest;
      const { run, selectModel, loadModel, notifyFault } = app.getState();
      if (run?.picture === undefined) return;
      // A worker that was lost has forgotten its model.
      const again = get().status === 'failed';
      set({ ...nothing, status: 'waiting' });
      try {
        selectModel(run.model.id);
        const ready = await loadModel({ again });
        if (!isMine()) return;
        if (!ready) return set({ status: 'failed' });
        set({ status: 'running' });
        const { picture } = run;
        // What flips is the verdict of the plan that judges: it may differ from the run's before anything has changed.
        const before = await judge(app.getState(), run, picture.values, ask, (stop) => {
          leave = stop;
        });
        if (!isMine() || before === undefined) return;
        set({
          spent: before.evaluations,
          elsewhere: before.leader === ask.leader ? undefined : before.leader,
        });
        await work((settings, asked) => walk({ ...run, picture }, settings, asked, isMine));
        if (isMine()) set({ status: 'done' });
      } catch (error) {
        if (!isMine()) return;
        set({ status: 'failed' });
        notifyFault(asFault(error));
      }
    };

    /** Shows a counterfactual in the place of another of its class. */
    const show = (made: Made): Made => {
      set({ made: [...get().made.filter((other) => other.class !== made.class), made] });
      return made;
    };

    /** Walks to one counterfactual and has it judged; undefined when something newer has begun. */
    const walk = async (
      run: Begun,
      settings: CounterfactualSettings,
      ask: CounterfactualAsk,
      isMine: () => boolean,
    ): Promise<Made | undefined> => {
      const { outside } = app.getState();
      const { values } = run.picture;
      let made = show({ class: settings.class, settings, path: [], moved: undefined, judged: undefined });
      const events = outside.engine('counterfactual', { model: run.model.id, picture: values.slice(), settings });
      leave = () => void events.return();
      for await (const { phase, sigma, picture } of events) {
        if (!isMine()) return undefined;
        set({ spent: get().spent + stepCost(settings, phase, sigma) });
        made = show({ ...made, path: [...made.path, { phase, sigma, picture }] });
      }
      const end = made.path.at(-1)?.picture;
      if (!isMine() || end === undefined) return undefined;
      made = show({ ...made, moved: movedBy(values, end) });
      const judged = await judge(app.getState(), run, end, { ...ask, class: settings.class }, (stop) => {
        leave = stop;
      });
      if (!isMine() || judged === undefined) return undefined;
      set({ spent: get().spent + judged.evaluations });
      return show({ ...made, judged });
    };

    return {
      ...nothing,
      status: 'idle',
      choice: gentle,
      target: undefined,
      seed: undefined,
      choose: (change) => {
        silence();
        set({ ...nothing, ...change, status: 'idle' });
      },
      make: (ask) =>
        begin(ask, async (walk) => {
          const first = await walk(settings(app, get(), ask), ask);
          if (first === undefined || ask.class === ask.leader) return;
          await walk(settings(app, get(), { ...ask, class: ask.leader }), ask);
        }),
      search: (ask) =>
        begin(ask, async (walk) => {
          if (get().elsewhere !== undefined) return;
          const mine = newest;
          const flips = async (start: number): Promise<boolean> => {
            const { choice, seed } = get();
            const made = await walk(settings(app, { choice: { ...choice, start }, seed }, ask), ask);
            const flipped =
              made?.judged !== undefined && verdictChange(made.judged, { from: ask.leader, to: ask.class }) === 'flips';
            if (flipped) best = made;
            return flipped;
          };
          for await (const { start, flipped, high } of smallestStart(flips, starts.low, starts.high, HALVINGS)) {
            if (mine !== newest) return;
            set({ tried: [...get().tried, { start, flipped }], smallest: high });
          }
          if (best !== undefined) show(best);
        }),
      stop: () => {
        const { status } = get();
        if (status !== 'running' && status !== 'waiting') return;
        silence();
        if (best !== undefined) show(best);
        set({ status: 'stopped' });
      },
    };
  });

  app.subscribe((state) => {
    const now = subjectOf(state);
    if (now.every((part, i) => part === subject[i])) return;
    subject = now;
    silence();
    store.setState({ ...nothing, status: 'idle', target: undefined });
  });
  return store;
}

type Begun = Run & Readonly<{ picture: Picture }>;
type Walk = (settings: CounterfactualSettings, ask: CounterfactualAsk) => Promise<Made | undefined>;

/**
 * The choice for the run on screen: its seed unless another was chosen, inversion under its leader, and paths down to the least noise that its model was
 * trained at. The plan begins above that: from its lowest level the last step would blur the picture, and lower starts would
 * have no way down.
 */
function settings(
  app: App,
  { choice, seed }: Pick<CounterfactualCourse, 'choice' | 'seed'>,
  { class: c, leader }: CounterfactualAsk,
): CounterfactualSettings {
  const { run, catalogue } = app.getState();
  const { plan, model } = run!;
  const least = catalogue.find(({ id }) => id === model.id)?.parameterisation.sigmaMin ?? plan.sigmaMin;
  return settingsOf(choice, { class: c, from: leader, least, seed: seed ?? run!.seed });
}

/** Everything that counterfactuals and their verdicts depend on but for the choice. */
function subjectOf(state: AppState): readonly unknown[] {
  const { run, view } = state;
  const reading = selectView(state)?.standing.reading ?? view.reading;
  const { draws: _, ...plan } = run?.plan ?? { draws: 0 };
  return [run?.picture, run?.model.id, run?.model.sha256, run?.seed, reading, JSON.stringify(plan)];
}
