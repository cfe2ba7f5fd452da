// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { firstProbes } from '#core/scoring/errorTable.ts';
import { readings } from '#core/scoring/readings.ts';
import { viewOfTable } from '#core/scoring/viewOfTable.ts';
import { selectReplayed } from '#state/selectShown.ts';
import { selectView } from '#state/selectView.ts';
import { mount } from '#testdata/mount.tsx';
import { patternFile } from '#testdata/oracleWorld.ts';
import { Replay } from './Replay.tsx';

let leave = async () => {};
afterEach(() => leave());

async function replay() {
  const page = await mount(<Replay />);
  leave = page.unmount;
  const slider = () => page.host.querySelector<HTMLInputElement>('input[type=range]')!;
  const drag = (to: number) =>
    page.settle(() => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(slider(), String(to));
      slider().dispatchEvent(new Event('input', { bubbles: true }));
      slider().dispatchEvent(new Event('change', { bubbles: true }));
    });
  const press = (name: string) =>
    page.settle(() => page.host.querySelector<HTMLElement>(`[aria-label="${name}"]`)?.click());
  return { ...page, slider, drag, press };
}

it('shows the run as it stood after any number of its probes', async () => {
  const { state, drag, slider } = await replay();
  const { table, plan } = state().run!;
  expect(slider().max).toBe(String(table!.probes.length));
  for (const count of [1, 5, 17]) {
    await drag(count);
    expect(selectReplayed(state())).toBe(true);
    expect(selectView(state())).toEqual(viewOfTable(firstProbes(table!, count), plan, readings.elbo));
  }
  expect(slider().getAttribute('aria-valuetext')).toBe('after 68 of 128 evaluations');
  await drag(table!.probes.length);
  expect(selectReplayed(state())).toBe(false);
  expect(selectView(state())?.standing.probes).toBe(32);
});

it('plays from the beginning to the end, and stops there', async () => {
  const { state, press, app } = await replay();
  const seen: (number | undefined)[] = [];
  app.subscribe(({ view }) => seen.push(view.shown));
  await press('Play the run again');
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  await expect.poll(() => state().view.shown, { timeout: 10_000 }).toBeUndefined();
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  expect(seen[0]).toBe(1);
  expect(seen).toEqual([...Array.from({ length: 31 }, (_, i) => i + 1), undefined]);
});

it('is left when another run begins, and keeps the whole run meanwhile', async () => {
  const { state, drag, settle } = await replay();
  await drag(3);
  expect(state().run?.table?.probes).toHaveLength(32);
  await settle(() => state().choosePicture(patternFile(1), 'checks.png'));
  expect(state().view.shown).toBeUndefined();
  expect(selectReplayed(state())).toBe(false);
});
