import { afterEach, expect, it } from 'vitest';
import { readRunFile } from '#runtime/link/runFile.ts';
import { fileOf, oracleWorld, patternCard, patternFile } from '#testdata/oracleWorld.ts';
import { createAppStore } from './createAppStore.ts';
import { savedRun } from './savedRun.ts';
import { selectView } from './selectView.ts';

const worlds: ReturnType<typeof oracleWorld>[] = [];
afterEach(() => {
  for (const { close } of worlds.splice(0)) close();
});

async function page(...cards: Parameters<typeof oracleWorld>) {
  const made = oracleWorld(...cards);
  worlds.push(made);
  const app = createAppStore(made.world);
  await app.getState().start('');
  return { ...made, state: () => app.getState() };
}

type Parts = Record<string, Record<string, unknown>>;

/** A saved run of class 1 with something about it changed. */
async function tampered(change: (parts: Parts) => unknown): Promise<File> {
  const { state } = await page();
  await state().choosePicture(patternFile(1), 'checks.png');
  const parts = JSON.parse(savedRun(state())!);
  change(parts);
  return fileOf(JSON.stringify(parts), 'run.json');
}

it('reopens with the same errors, decided in the same way, and evaluates nothing', async () => {
  const { state } = await page();
  state().setSettings({ decider: { id: 'race', risk: 0.1 }, draws: 6 });
  await state().choosePicture(patternFile(1), 'checks.png');
  const [run, view, text] = [state().run!, selectView(state())!, savedRun(state())!];
  const other = await page();
  await other.state().openRun(fileOf(text, 'run.json'));
  const opened = other.state().run!;
  expect(opened).toMatchObject({ origin: 'file', status: 'done', pictureName: 'checks.png', outcome: run.outcome });
  for (const key of ['model', 'seed', 'plan', 'decider', 'budget', 'table', 'engine', 'most'] as const) {
    expect(opened[key]).toEqual(run[key]);
  }
  expect(opened.picture?.original).toEqual(run.picture?.original);
  expect(selectView(other.state())?.standing).toEqual(view.standing);
  expect(other.knobs.started).toEqual([]);
  expect(JSON.parse(savedRun(other.state())!)).toEqual(JSON.parse(text));
});

it('is recomputed to the same numbers', async () => {
  const { state } = await page();
  await state().openRun(await tampered(() => {}));
  await state().recompute();
  expect(state().run?.comparison).toMatchObject({ sameVerdict: true, largestDifference: 0, sameEngine: true });
});

it('keeps the certificate, as a claim', async () => {
  const { state } = await page();
  state().setCertify({ goal: 0.05 });
  await state().startCertify();
  const other = await page();
  await other.state().openRun(fileOf(savedRun(state())!, 'run.json'));
  const claimed = other.state().run?.claimed;
  expect(claimed?.result).toEqual(state().certify?.standing.result);
  expect(JSON.parse(savedRun(other.state())!)).toEqual(JSON.parse(savedRun(state())!));
});

it('says of a medical model what it is not for', async () => {
  const { state } = await page([{ ...patternCard('patterns'), notice: 'medical' }]);
  await state().choosePicture(patternFile(1), 'checks.png');
  const text = savedRun(state())!;
  expect(readRunFile(JSON.parse(text)).notice).toBe('medical');
});

it('is nothing while there is no table', async () => {
  const { state } = await page();
  expect(savedRun({ ...state(), run: { ...state().run!, table: undefined } })).toBeUndefined();
  expect(savedRun({ ...state(), run: { ...state().run!, status: 'running' } })).toBeUndefined();
});

it.each<[string, () => Promise<File> | File, string, RegExp]>([
  ['text that is no JSON', () => fileOf('a picture', 'run.json'), 'data-invalid', /not JSON/],
  ['JSON of something else', () => fileOf('{"format":1}', 'run.json'), 'data-invalid', /saved run/],
  ['another format', () => tampered((run) => Object.assign(run, { format: 2 })), 'data-invalid', /format/],
  ['an unknown model', () => tampered((run) => Object.assign(run.model!, { id: 'other' })), 'model-unknown', /"other"/],
  [
    'other classes',
    () => tampered((run) => Object.assign(run.model!, { classes: ['a', 'b', 'c', 'd'] })),
    'data-invalid',
    /classes/,
  ],
  [
    'levels outside its plan',
    () => tampered((run) => Object.assign(run.plan!, { sigmaMin: 1, sigmaMax: 1.5 })),
    'data-invalid',
    /outside its plan/,
  ],
  [
    'a certificate that is none',
    () => tampered((run) => Object.assign(run, { certificate: { settings: 1 } })),
    'data-invalid',
    /certificate/,
  ],
])('refuses %s and keeps what was on screen', async (_, make, code, message) => {
  const { state } = await page();
  const before = state().run;
  await state().openRun(await make());
  expect(state().run).toBe(before);
  const [notice] = state().notices;
  expect(notice).toMatchObject({ tone: 'error', code });
  expect(notice?.text).toMatch(message);
  expect(notice?.remedy).toBeTruthy();
});
