import { afterEach, expect, it } from 'vitest';
import { gaussianTable } from '#core/oracle/gaussianTable.ts';
import type { LevelRange } from '#core/scoring/levelRange.ts';
import { planCell, planLevels, planProbes } from '#core/scoring/plan.ts';
import { oracleWorld, patternFile, patterns } from '#testdata/oracleWorld.ts';
import { aboutRun } from './aboutRun.ts';
import { captionOf } from './captionOf.ts';
import { createAppStore } from './createAppStore.ts';

let close = () => {};
afterEach(() => close());

async function ran() {
  const made = oracleWorld();
  close = made.close;
  const app = createAppStore(made.world);
  await app.getState().start('');
  await app.getState().choosePicture(patternFile(1), 'pattern.png');
  return { state: app.getState, caption: () => captionOf(aboutRun(app.getState())!) };
}

it('says nothing of parts where the whole run is looked at', async () => {
  const { caption } = await ran();
  expect(caption()).not.toMatch(/Only|then/);
});

it('says which levels count where only some do', async () => {
  const { state, caption } = await ran();
  const [, low, high] = planLevels(state().run!.plan);
  state().setView({ levelRange: { first: 1, last: 2 } });
  expect(aboutRun(state())?.onlyLevels).toEqual([low, high]);
  expect(caption()).toContain('Only the noise levels σ ');
});

it('does not name levels of which none was measured: the verdict beside it is of the whole run', async () => {
  const { state } = await ran();
  const run = state().run!;
  const lowest = planProbes(run.plan).filter(({ level }) => planCell(run.plan, level) === 0);
  const table = gaussianTable(patterns, [...run.picture!.values], run.seed, lowest);
  const of = (levelRange: LevelRange) =>
    aboutRun({ ...state(), run: { ...run, table }, view: { ...state().view, levelRange } });
  expect(of({ first: 1, last: 2 })?.onlyLevels).toBeUndefined();
  expect(of({ first: 0, last: 2 })?.onlyLevels).toBeDefined();
});

it('says that a replayed run had not ended', async () => {
  const { state, caption } = await ran();
  state().setView({ shown: 2 });
  expect(caption()).toContain('as it stood then, before its end');
});
