import { afterEach, expect, it } from 'vitest';
import { oracleWorld, patternFile } from '#testdata/oracleWorld.ts';
import { createAppStore } from './createAppStore.ts';
import { makeLink } from './makeLink.ts';
import { selectView } from './selectView.ts';

const worlds: ReturnType<typeof oracleWorld>[] = [];
afterEach(() => {
  for (const { close } of worlds.splice(0)) close();
});

async function page(hash = '') {
  const made = oracleWorld();
  worlds.push(made);
  const app = createAppStore(made.world);
  await app.getState().start(hash);
  return { ...made, state: () => app.getState() };
}

/** The link of a finished run of class 1, and the run. */
async function shared(options = { curves: true, picture: true }) {
  const { state } = await page();
  await state().choosePicture(patternFile(1), 'checks.png');
  state().togglePin(3);
  state().setView({ reference: 2 });
  return { link: String(makeLink(state(), options)), run: state().run!, view: selectView(state())! };
}

it('opens a link with its verdict, view and picture, and evaluates nothing', async () => {
  const { link, run, view } = await shared();
  const { state, knobs } = await page(link);
  expect(state().run).toMatchObject({ origin: 'link', status: 'done', plan: run.plan, seed: run.seed });
  expect(state().picture?.picture).toEqual(run.picture);
  expect(state().view).toMatchObject({ pins: [3], reference: 2, reading: 'elbo' });
  const seen = selectView(state())!;
  expect(seen.standing.ranking).toEqual(view.standing.ranking);
  expect(seen.gaps[1]!.mean).toBeCloseTo(view.gaps[1]!.mean, 3);
  expect(knobs.started).toEqual([]);
});

it('recomputes a link to every number that it holds: grade D4', async () => {
  const { link } = await shared();
  const { state } = await page(link);
  await state().recompute();
  expect(state().run?.origin).toBe('here');
  expect(state().run?.comparison).toEqual({
    sameVerdict: true,
    largestDifference: 0,
    sameEngine: true,
    sameModel: true,
    grade: 'D4',
  });
});

it('recomputes a run that was stopped only as far as it had come', async () => {
  const { state, knobs } = await page();
  knobs.beforeBatch = () => {
    if (knobs.batches === 5) state().stop();
  };
  await state().choosePicture(patternFile(1), 'checks.png');
  const stopped = state().run!;
  expect(stopped.table!.probes.length).toBeLessThan(32);
  const other = await page(String(makeLink(state(), { curves: true, picture: true })));
  await other.state().recompute();
  expect(other.state().run?.table).toEqual(stopped.table);
  expect(other.state().run?.comparison?.largestDifference).toBeLessThan(1e-4);
});

it('asks for the picture when a link came without it, and compares once it is given', async () => {
  const { link } = await shared({ curves: true, picture: false });
  const { state, knobs } = await page(link);
  await state().recompute();
  expect([state().wantsPicture, knobs.started]).toEqual([true, []]);
  await state().choosePicture(patternFile(1), 'the same.png');
  expect(state().wantsPicture).toBe(false);
  expect(state().run?.comparison?.largestDifference).toBeLessThan(1e-4);
});

it('notices that another picture was given', async () => {
  const { link } = await shared({ curves: true, picture: false });
  const { state } = await page(link);
  await state().recompute();
  await state().choosePicture(patternFile(0), 'another.png');
  expect(state().run?.comparison).toMatchObject({ sameVerdict: false });
  expect(state().run?.comparison?.largestDifference).toBeGreaterThan(0.01);
});

it.each([
  ['cut', (link: string) => link.slice(0, -9), 'link-damaged'],
  ['from a newer version', (link: string) => link.replace('#1.', '#2.'), 'link-from-the-future'],
  ['too large', (link: string) => link + 'A'.repeat(70_000), 'link-too-large'],
])('says that a link is %s and shows the example', async (_, spoil, code) => {
  const { link } = await shared();
  const { state } = await page(spoil(link));
  expect(state().notices.map((notice) => notice.code)).toEqual([code]);
  expect(state().run?.origin).toBe('example');
});

it('refuses a link to a model that is not shipped', async () => {
  const { link } = await shared();
  const made = oracleWorld();
  worlds.push(made);
  const app = createAppStore({
    ...made.world,
    fetchJson: async (path) => (path === 'models/index.json' ? ['patterns-too'] : made.world.fetchJson(path)),
  });
  await app.getState().start(link);
  expect(app.getState().notices.map(({ code }) => code)).toEqual(['model-unknown']);
  expect(app.getState().run?.origin).toBe('example');
});

it('makes no link while a run is under way', async () => {
  const { state, knobs } = await page();
  const links: unknown[] = [];
  knobs.beforeBatch = () => {
    links.push(makeLink(state(), { curves: true, picture: true }));
  };
  await state().choosePicture(patternFile(1), 'checks.png');
  expect(new Set(links)).toEqual(new Set([undefined]));
});

it('drops an example that is still being fetched when the address names something else', async () => {
  const { link } = await shared();
  const made = oracleWorld();
  worlds.push(made);
  let arrive = (_: unknown) => {};
  const list = new Promise((resolve) => {
    arrive = resolve;
  });
  const fetchJson = (path: string) => (path === 'demos.json' ? list : made.world.fetchJson(path));
  const app = createAppStore({ ...made.world, fetchJson });
  await app.getState().start('');
  const before = app.getState().run;
  const opening = app.getState().openLink('#demo=one');
  await app.getState().openLink('');
  arrive([{ id: 'one', model: 'patterns', title: 'One', text: 'An example', link: link.slice(1) }]);
  await opening;
  expect(app.getState().run).toBe(before);
  await app.getState().openLink('#demo=one');
  expect(app.getState().run?.origin).toBe('link');
});
