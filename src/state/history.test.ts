import { afterEach, expect, it } from 'vitest';
import { firstProbes } from '#core/scoring/errorTable.ts';
import { seed as seedOf } from '#core/units.ts';
import { MOST_KEPT } from '#runtime/historyIndex.ts';
import { oracleWorld, patternFile } from '#testdata/oracleWorld.ts';
import { createAppStore } from './createAppStore.ts';
import { forgetRun, forgetRuns, readHistory, rememberRun, reopen } from './history.ts';
import { selectView } from './selectView.ts';

const worlds: ReturnType<typeof oracleWorld>[] = [];
afterEach(() => {
  for (const { close } of worlds.splice(0)) close();
});

/** A page that has run a picture of a class. */
async function ran(c: number) {
  const made = oracleWorld();
  worlds.push(made);
  const app = createAppStore(made.world);
  await app.getState().start('');
  await app.getState().choosePicture(patternFile(c), `pattern ${c}.png`);
  return { ...made, keep: made.world.keep, state: () => app.getState() };
}

it('keeps a run with its verdict, and shows it again to the last error without asking the engine', async () => {
  const { keep, state, knobs } = await ran(1);
  await rememberRun(state(), keep, 1000);
  const before = { run: state().run!, view: selectView(state()) };
  await state().choosePicture(patternFile(2), 'other.png');
  const asked = knobs.started.length;
  const [entry] = await readHistory(keep);
  expect(entry).toMatchObject({ when: 1000, verdict: { leader: 'Checks', decided: true }, model: { id: 'patterns' } });
  expect(await reopen(state, entry!.id)).toBe(true);
  expect(state().run?.table).toEqual(before.run.table);
  expect(selectView(state())).toEqual(before.view);
  expect(state().run?.pictureName).toBe('pattern 1.png');
  expect(knobs.started.length).toBe(asked);
});

it('keeps the same run once, the newest first, and only so many', async () => {
  const { keep, state } = await ran(1);
  await Promise.all([rememberRun(state(), keep, 1), rememberRun(state(), keep, 2)]);
  expect((await readHistory(keep)).map(({ when }) => when)).toEqual([2]);
  for (let seed = 0; seed <= MOST_KEPT; seed++) {
    const run = { ...state().run!, seed: seedOf(seed + 100) };
    await rememberRun({ ...state(), run }, keep, 10 + seed);
  }
  const kept = await readHistory(keep);
  expect(kept).toHaveLength(MOST_KEPT);
  expect(kept[0]?.when).toBe(10 + MOST_KEPT);
});

it('does not replace a finished run by the same one that was stopped early', async () => {
  const { keep, state } = await ran(1);
  const whole = state();
  const run = whole.run!;
  const stopped = { ...whole, run: { ...run, table: firstProbes(run.table!, 5) } };
  await rememberRun(stopped, keep, 1);
  await rememberRun(whole, keep, 2);
  await rememberRun(stopped, keep, 3);
  const [entry, ...others] = await readHistory(keep);
  expect([entry?.when, others]).toEqual([2, []]);
  await reopen(state, entry!.id);
  expect(state().run?.table).toEqual(run.table);
});

it('deletes one, or all, with everything that was kept of them', async () => {
  const { keep, state, knobs } = await ran(1);
  await rememberRun(state(), keep, 1);
  await state().choosePicture(patternFile(2), 'other.png');
  await rememberRun(state(), keep, 2);
  const [newest, oldest] = await readHistory(keep);
  await forgetRun(keep, newest!.id);
  expect(await readHistory(keep)).toEqual([oldest]);
  expect(await reopen(state, newest!.id)).toBe(false);
  await forgetRuns(keep);
  expect([...knobs.kept.keys()].filter((key) => key.startsWith('history'))).toEqual([]);
});

it('deletes with all runs also what the list has lost to another tab', async () => {
  const { keep, state, knobs } = await ran(1);
  await rememberRun(state(), keep, 1);
  await keep.write('history', []);
  await keep.write('votes of another', 'stay');
  await forgetRuns(keep);
  expect([...knobs.kept.keys()]).toEqual(['votes of another']);
});

it('keeps runs that were decided by different readings beside each other', async () => {
  const { keep, state } = await ran(1);
  for (const decidedBy of ['elbo', 'edm'] as const) {
    await rememberRun({ ...state(), run: { ...state().run!, decider: { id: 'race' }, decidedBy } }, keep, 1);
  }
  expect(await readHistory(keep)).toHaveLength(2);
});

it('rejects where the browser keeps nothing, and goes on afterwards', async () => {
  const { keep, state } = await ran(1);
  const full = { ...keep, write: () => Promise.reject(new Error('QuotaExceededError')) };
  await expect(rememberRun(state(), full, 1)).rejects.toThrow('Quota');
  await rememberRun(state(), keep, 2);
  expect(await readHistory(keep)).toHaveLength(1);
});
