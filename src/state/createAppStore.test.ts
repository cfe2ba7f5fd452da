import { afterEach, expect, it } from 'vitest';
import { Fault } from '#core/fault.ts';
import { gaussianTable } from '#core/oracle/gaussianTable.ts';
import { planProbes } from '#core/scoring/plan.ts';
import { oracleWorld, patternFile, patterns } from '#testdata/oracleWorld.ts';
import { eventLoopTurn } from '#worker/eventLoopTurn.ts';
import type { AppStore } from './appState.ts';
import { createAppStore } from './createAppStore.ts';
import { type Phase, selectPhase } from './selectPhase.ts';
import { selectView } from './selectView.ts';

const worlds: ReturnType<typeof oracleWorld>[] = [];
afterEach(() => {
  for (const { close } of worlds.splice(0)) close();
});

/** A started page in a world with exact answers; it shows the example. */
async function page() {
  const made = oracleWorld();
  worlds.push(made);
  const app = createAppStore(made.world);
  await app.getState().start('');
  const until = (wanted: (state: AppStore) => boolean) =>
    new Promise<void>((resolve) => {
      if (wanted(app.getState())) return resolve();
      const stop = app.subscribe((state) => {
        if (!wanted(state)) return;
        stop();
        resolve();
      });
    });
  const probes = () => app.getState().run?.table?.probes.length ?? 0;
  return { ...made, app, until, probes, state: () => app.getState() };
}

it('shows a finished example at once, before anything is fetched', async () => {
  const made = oracleWorld();
  worlds.push(made);
  const app = createAppStore(made.world);
  const started = app.getState().start('');
  expect(app.getState().run).toMatchObject({ origin: 'example', status: 'done' });
  expect(selectView(app.getState())?.standing).toMatchObject({ leader: 0, decided: true });
  expect(app.getState().picture?.name).toBe('Stripes');
  expect(app.getState().catalogue).toEqual([]);
  await started;
  expect(made.knobs.started).toEqual([]);
});

it('recomputes the example here to the same errors', async () => {
  const { state } = await page();
  const { table } = state().run!;
  await state().recompute();
  expect(state().run?.table).toEqual(table);
  expect(state().run?.comparison).toEqual({
    sameVerdict: true,
    largestDifference: 0,
    sameEngine: false,
    sameModel: true,
    grade: 'D3',
  });
});

it('gives the example more draws by starting again here', async () => {
  const { state, knobs } = await page();
  await state().continueWith(2);
  expect(knobs.started).toEqual(['load patterns', 'classify from 0']);
  expect(state().run).toMatchObject({ origin: 'here', status: 'done', plan: { draws: 6 }, engine: 'oracle' });
});

it('runs a dropped picture at once and ends with the table of exact errors', async () => {
  const { app, state } = await page();
  await state().choosePicture(patternFile(1), 'checks.png');
  const { run, picture } = state();
  expect(run?.status).toBe('done');
  const exact = gaussianTable(patterns, [...picture!.picture.values], run!.seed, planProbes(run!.plan));
  expect(run?.table).toEqual(exact);
  expect(selectView(app.getState())?.standing.leader).toBe(1);
  expect(state().speed).toEqual({ model: 'patterns', fingerprint: 'oracle', perSecond: 800 });
});

it('loads the model that a picture waits for, and says so meanwhile', async () => {
  const { knobs, state, app } = await page();
  const phases: Phase[] = [];
  app.subscribe((next) => {
    if (selectPhase(next) !== phases.at(-1)) phases.push(selectPhase(next));
  });
  await state().choosePicture(patternFile(0), 'stripes.png');
  expect(phases).toEqual(['loading', 'running', 'done']);
  expect(knobs.started).toEqual(['load patterns', 'classify from 0']);
});

it('commits at most once a frame', async () => {
  const { app, knobs, state } = await page();
  await state().choosePicture(patternFile(0), 'stripes.png');
  const frames = knobs.frames;
  let commits = 0;
  let table = state().run?.table;
  app.subscribe(({ run }) => {
    if (run?.table !== table) commits++;
    table = run?.table;
  });
  await state().runPicture();
  expect(commits - 1).toBeLessThanOrEqual(knobs.frames - frames);
});

it('switches reading, reference and pins without a single evaluation', async () => {
  const { knobs, state, app } = await page();
  await state().choosePicture(patternFile(0), 'stripes.png');
  const before = { batches: knobs.batches, started: knobs.started.length };
  const leaders = (['elbo', 'li-l2', 'li-l1', 'vote'] as const).map((reading) => {
    state().setView({ reading, reference: 2 });
    state().togglePin(1);
    return selectView(app.getState())?.standing.leader;
  });
  expect(leaders).toEqual([0, 0, 0, 0]);
  expect(selectView(app.getState())?.reference).toBe(2);
  expect({ batches: knobs.batches, started: knobs.started.length }).toEqual(before);
});

it('pauses, and continues to the same table as an unbroken run', async () => {
  const { knobs, state, until, probes } = await page();
  knobs.beforeBatch = () => {
    if (knobs.batches === 3) state().pause();
  };
  await state().choosePicture(patternFile(2), 'cross.png');
  await until(({ run }) => run?.status === 'paused');
  expect(probes()).toBeLessThan(32);
  await state().resume();
  const { run, picture } = state();
  expect(run?.status).toBe('done');
  expect(run?.table).toEqual(gaussianTable(patterns, [...picture!.picture.values], run!.seed, planProbes(run!.plan)));
});

it('stops within one batch and keeps what was measured', async () => {
  const { knobs, state, until, probes } = await page();
  let stoppedAt = 0;
  knobs.beforeBatch = () => {
    if (knobs.batches < 3 || stoppedAt > 0) return;
    stoppedAt = knobs.batches;
    state().stop();
  };
  await state().choosePicture(patternFile(2), 'cross.png');
  await until(({ run }) => run?.status === 'done');
  for (let turn = 0; turn < 20; turn++) await eventLoopTurn();
  expect(knobs.batches - stoppedAt).toBeLessThanOrEqual(1);
  expect(probes()).toBeGreaterThan(0);
  expect(probes()).toBeLessThan(32);
});

it('continues a finished run with more draws instead of starting again', async () => {
  const { knobs, state } = await page();
  await state().choosePicture(patternFile(1), 'checks.png');
  await state().continueWith(3);
  const { run, picture } = state();
  expect(knobs.started.at(-1)).toBe('classify from 32');
  expect(run?.plan.draws).toBe(7);
  expect(run?.table).toEqual(gaussianTable(patterns, [...picture!.picture.values], run!.seed, planProbes(run!.plan)));
});

it('silences an older run when a newer picture comes', async () => {
  const { state, app } = await page();
  const first = state().choosePicture(patternFile(0), 'stripes.png');
  const second = state().choosePicture(patternFile(1), 'checks.png');
  await Promise.all([first, second]);
  expect(state().run?.pictureName).toBe('checks.png');
  expect(selectView(app.getState())?.standing.leader).toBe(1);
});

it('keeps the result and says why when a file is no picture', async () => {
  const { state } = await page();
  await state().choosePicture(patternFile(1), 'checks.png');
  const { run } = state();
  await state().choosePicture(new Blob(['text']), 'notes.txt');
  expect(state().run).toBe(run);
  expect(state().notices.map(({ code, remedy }) => [code, remedy])).toEqual([
    ['picture-not-an-image', 'Choose another file.'],
  ]);
});

it('replaces a lost worker and goes on from the table', async () => {
  const { knobs, state } = await page();
  let lost = 0;
  knobs.beforeBatch = () => {
    if (knobs.batches === 3 && lost++ === 0) throw new Fault('worker-lost', 'The worker did not answer.');
  };
  await state().choosePicture(patternFile(1), 'checks.png');
  const { run, picture, notices } = state();
  expect(run?.table).toEqual(gaussianTable(patterns, [...picture!.picture.values], run!.seed, planProbes(run!.plan)));
  expect(knobs.started).toEqual(['load patterns', 'classify from 0', 'load patterns', 'classify from 6']);
  expect(notices.map(({ code }) => code)).toEqual(['worker-lost']);
});

it('loads the model again, without a word, when the worker was replaced between two runs', async () => {
  const { knobs, state } = await page();
  let forgotten = 0;
  knobs.beforeBatch = () => {
    if (forgotten++ === 0) throw new Fault('model-unknown', 'The model "patterns" is not open.');
  };
  await state().choosePicture(patternFile(1), 'checks.png');
  expect([state().run?.status, state().notices]).toEqual(['done', []]);
  expect(knobs.started).toEqual(['load patterns', 'classify from 0', 'load patterns', 'classify from 0']);
});

it('runs on the engine that was chosen last, though chosen while the model was loading', async () => {
  const { knobs, state, until } = await page();
  let chosen = 0;
  knobs.beforeReady = () => {
    if (chosen++ === 0) state().setSettings({ engine: 'wasm' });
  };
  void state().choosePicture(patternFile(1), 'checks.png');
  await until(({ run }) => run?.origin === 'here' && run.status === 'done');
  expect(knobs.started).toEqual(['load patterns', 'load patterns', 'classify from 0']);
});

it('hands a run that is under way to another engine, which goes on from the table', async () => {
  const { knobs, state, until } = await page();
  knobs.beforeBatch = () => {
    if (knobs.batches === 3) state().setSettings({ engine: 'wasm' });
  };
  await state().choosePicture(patternFile(1), 'checks.png');
  await until(({ run }) => run?.status === 'done');
  const { run, picture } = state();
  expect(run?.table).toEqual(gaussianTable(patterns, [...picture!.picture.values], run!.seed, planProbes(run!.plan)));
  expect(knobs.started.filter((job) => job.startsWith('load'))).toHaveLength(2);
});

it('goes over to the CPU when the worker is lost three times, and gives up when that does not help', async () => {
  const { knobs, state, until } = await page();
  knobs.beforeBatch = () => {
    throw new Fault('worker-lost', 'The worker did not answer.');
  };
  void state().choosePicture(patternFile(1), 'checks.png');
  await until(({ run }) => run?.status === 'failed');
  expect(state().settings.engine).toBe('wasm');
  expect(selectPhase(state())).toBe('failed');
});

it('tells that a model failed, and runs what waited for it on retry', async () => {
  const { knobs, state } = await page();
  knobs.beforeReady = () => {
    throw new Fault('model-wrong-hash', 'The model file is damaged.');
  };
  await state().choosePicture(patternFile(1), 'checks.png');
  expect(state().model.status).toBe('failed');
  expect(selectPhase(state())).toBe('failed');
  knobs.beforeReady = () => {};
  await state().retry();
  expect(state().run?.status).toBe('done');
});

it('cancels a download; nothing runs and the result on screen stays', async () => {
  const { knobs, state } = await page();
  const { run } = state();
  knobs.beforeReady = () => state().cancelLoading();
  await state().choosePicture(patternFile(1), 'checks.png');
  expect([state().model.status, state().waiting]).toEqual(['idle', false]);
  expect(state().run).toBe(run);
});

it('keeps the source picture when another model is chosen, and runs it there', async () => {
  const { state, until } = await page();
  await state().choosePicture(patternFile(1), 'checks.png');
  const { picture } = state();
  state().chooseModel('patterns-too');
  await until(({ run }) => run?.model.id === 'patterns-too' && run.status === 'done');
  expect(state().picture?.source).toBe(picture?.source);
});
