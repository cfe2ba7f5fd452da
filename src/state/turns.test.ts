import { afterEach, expect, it, vi } from 'vitest';
import { fileOf, oracleWorld, patternFile } from '../testdata/oracleWorld.ts';
import { createAppStore } from './createAppStore.ts';
import { readHistory, rememberRun, reopen } from './history.ts';
import { makeLink } from './makeLink.ts';
import { savedRun } from './savedRun.ts';
import { createTurns } from './turns.ts';

const worlds: ReturnType<typeof oracleWorld>[] = [];
afterEach(() => {
  for (const { close } of worlds.splice(0)) close();
});

/** A page whose pictures from the web and demo links come when they are let go. */
async function page() {
  const made = oracleWorld();
  worlds.push(made);
  const demos: unknown[] = [];
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const app = createAppStore({
    ...made.world,
    fetchPicture: async () => {
      await held;
      return patternFile(2);
    },
    fetchJson: async (path) => {
      if (path !== 'demos.json') return made.world.fetchJson(path);
      await held;
      return demos;
    },
  });
  await app.getState().start('');
  return { state: () => app.getState(), demos, letGo };
}

const web = new URL('https://example.org/cross.png');
const chosen = 'checks.png';

it('gives the screen to what was asked for last, in whatever order things are ready', () => {
  const next = createTurns();
  const [first, second, third] = [next(), next(), next()];
  expect([second(), first(), third(), second(), third()]).toEqual([true, false, true, false, true]);
});

it('a picture that comes after a run file was opened does not replace it', async () => {
  const { state, letGo } = await page();
  await state().choosePicture(patternFile(1), chosen);
  const file = fileOf(savedRun(state())!, 'run.json');
  const slow = state().chooseAddress(web);
  await state().openRun(file);
  const opened = state().run;
  expect(opened?.origin).toBe('file');
  letGo();
  await slow;
  expect(state().run).toBe(opened);
  expect(state().picture?.name).toBe(chosen);
  expect(state().decoding).toBe(false);
});

it('a picture that was asked for before a file that cannot be opened is not lost', async () => {
  const { state, letGo } = await page();
  const slow = state().chooseAddress(web);
  await state().openRun(fileOf('{', 'run.json'));
  expect(
    state()
      .notices.map(({ text }) => text)
      .join(),
  ).toContain('not JSON');
  letGo();
  await slow;
  expect(state().picture?.name).toBe('cross.png');
  expect(state().run?.status).toBe('done');
});

it('a demo that comes after a picture was chosen does not replace its run', async () => {
  const { state, demos, letGo } = await page();
  await state().choosePicture(patternFile(2), 'cross.png');
  const link = String(makeLink(state(), { curves: true, picture: true }));
  demos.push({ id: 'one', model: 'patterns', title: 'One', text: 'One', link: link.slice(1) });
  const slow = state().openLink('#demo=one');
  await state().choosePicture(patternFile(1), chosen);
  const run = state().run;
  letGo();
  await slow;
  expect(state().run).toBe(run);
  expect(state().run?.pictureName).toBe(chosen);
  await vi.waitFor(() => expect(state().decoding).toBe(false));
});

it('a kept run that storage gives late does not replace a picture that was chosen meanwhile', async () => {
  const { state } = await page();
  await state().choosePicture(patternFile(1), chosen);
  const { keep } = state().outside;
  await rememberRun(state(), keep, 1);
  const [entry] = await readHistory(keep);
  const { read } = keep;
  let give = () => {};
  const held = new Promise<void>((resolve) => {
    give = resolve;
  });
  Object.assign(keep, { read: (key: string) => held.then(() => read(key)) });
  const slow = reopen(state, entry!.id);
  await state().choosePicture(patternFile(2), 'cross.png');
  const run = state().run;
  give();
  await slow;
  expect(state().run).toBe(run);
  expect(await reopen(state, entry!.id)).toBe(true);
  expect(state().run?.pictureName).toBe(chosen);
});

it('a picture that is dropped before the lists are read is shown, not the link that the page began with', async () => {
  const first = await page();
  await first.state().choosePicture(patternFile(1), chosen);
  const link = String(makeLink(first.state(), { curves: true, picture: true }));
  const made = oracleWorld();
  worlds.push(made);
  const app = createAppStore(made.world);
  const starting = app.getState().start(link);
  await app.getState().choosePicture(patternFile(2), 'cross.png');
  await starting;
  expect(app.getState().run).toMatchObject({ pictureName: 'cross.png', origin: 'here', status: 'done' });
});
