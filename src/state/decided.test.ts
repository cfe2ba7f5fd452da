import { afterEach, expect, it } from 'vitest';
import { Fault, isFault } from '#core/fault.ts';
import { decide } from '#core/scoring/deciders.ts';
import { replayOutcome } from '#core/scoring/drive.ts';
import { readingOf } from '#core/scoring/readings.ts';
import { seed } from '#core/units.ts';
import { oracleWorld, patternFile } from '#testdata/oracleWorld.ts';
import type { Run } from './appState.ts';
import { createAppStore } from './createAppStore.ts';
import { evaluationsOf } from './evaluationsOf.ts';
import { makeLink } from './makeLink.ts';
import { selectRuledOut } from './selectRuledOut.ts';
import { selectView } from './selectView.ts';

const worlds: ReturnType<typeof oracleWorld>[] = [];
afterEach(() => {
  for (const { close } of worlds.splice(0)) close();
});

const race = { id: 'race', preset: 'asymptotic', risk: 0.1 } as const;

/** A page that has raced the classes of a picture of the second class. */
async function raced(prepare: (made: ReturnType<typeof oracleWorld>) => void = () => {}) {
  const made = oracleWorld();
  worlds.push(made);
  const app = createAppStore(made.world);
  await app.getState().start('');
  app.getState().setSettings({ decider: race });
  prepare(made);
  await app.getState().choosePicture(patternFile(1), 'checks');
  while (app.getState().run?.status === 'running') await new Promise((resolve) => setImmediate(resolve));
  return { ...made, app, state: () => app.getState() };
}

/** How the race ends on the table of a run, worked out again. */
function replayed({ table, plan }: Run) {
  const context = { plan, seed: seed(5), classes: [0, 1, 2, 3], reading: readingOf('elbo') };
  return table && replayOutcome(decide(race, context).begin(), table);
}

it('lets a race end the run: its outcome is that of the race on its table', async () => {
  const { state } = await raced();
  const { run } = state();
  expect(run).toMatchObject({ status: 'done', decider: race, decidedBy: 'elbo', outcome: { verdict: 1 } });
  expect(run?.outcome).toEqual(replayed(run!));
  expect(evaluationsOf(run?.table)).toBeLessThanOrEqual(run!.most);
});

it('knows which classes left the race, and when', async () => {
  const { state } = await raced();
  const out = selectRuledOut(state());
  expect(out[1]).toBeUndefined();
  const spent = evaluationsOf(state().run?.table);
  for (const at of out) expect(at ?? 0).toBeLessThan(spent);
  expect(selectView(state())?.standing.leader).toBe(1);
});

it('goes on where a paused race was, to the same end', async () => {
  const whole = (await raced()).state().run!;
  const { state, knobs } = await raced();
  knobs.beforeBatch = () => {
    if (state().run?.status === 'running' && (state().run?.table?.probes.length ?? 0) >= 4) state().pause();
  };
  await state().runPicture();
  expect(state().run).toMatchObject({ status: 'paused', outcome: undefined });
  expect(state().run!.table!.probes.length).toBeLessThan(whole.table!.probes.length);
  knobs.beforeBatch = () => {};
  await state().resume();
  expect(state().run).toMatchObject({ status: 'done', outcome: whole.outcome });
  expect(state().run?.table).toEqual(whole.table);
});

it('shares a race with its decider and its end, and recomputes it to the same verdict', async () => {
  const { state } = await raced();
  const before = state().run!;
  const link = makeLink(state(), { curves: true, picture: true });
  if (link === undefined || isFault(link)) throw new Error('no link');
  await state().openLink(link);
  expect(state().run).toMatchObject({ origin: 'link', decider: race, decidedBy: 'elbo', outcome: before.outcome });
  expect(state().run?.budget).toBe(before.budget);
  await state().recompute();
  expect(state().run?.table).toEqual(before.table);
  expect(state().run?.outcome).toEqual(before.outcome);
  expect(state().run?.comparison?.sameVerdict).toBe(true);
});

it('decides by the fixed budget where the model lacks what the decider needs', async () => {
  const { state } = await raced();
  state().setSettings({ decider: { id: 'class-tree' } });
  await state().runPicture();
  expect(state().run).toMatchObject({ status: 'done', decider: { id: 'fixed' } });
});

it('recomputes a race that was stopped only as far as it had come', async () => {
  const { state, knobs } = await raced();
  knobs.beforeBatch = () => {
    if (state().run?.status === 'running' && (state().run?.table?.probes.length ?? 0) >= 4) state().stop();
  };
  await state().runPicture();
  const stopped = state().run!;
  expect(stopped).toMatchObject({ status: 'done', decider: race, outcome: undefined });
  knobs.beforeBatch = () => {};
  await state().openLink(String(makeLink(state(), { curves: true, picture: true })));
  await state().recompute();
  expect(state().run).toMatchObject({ origin: 'here', status: 'done', decider: race, outcome: undefined });
  expect(state().run?.table).toEqual(stopped.table);
  expect(state().run?.comparison?.largestDifference).toBeLessThan(1e-4);
});

it('goes on with a race where a lost worker left it, to the same end', async () => {
  const whole = (await raced()).state().run!;
  const { state, knobs } = await raced();
  let lost = 0;
  knobs.beforeBatch = () => {
    if ((state().run?.table?.probes.length ?? 0) < 4 || lost++ > 0) return;
    throw new Fault('worker-lost', 'The worker was lost.');
  };
  await state().runPicture();
  expect(lost).toBeGreaterThan(1);
  expect(state().run).toMatchObject({ status: 'done', outcome: whole.outcome });
  expect(state().run?.table).toEqual(whole.table);
});
