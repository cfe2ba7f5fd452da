// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { counterfactual } from '#core/explain/counterfactual.ts';
import { gaussianNoisedModel } from '#core/oracle/gaussianNoisedModel.ts';
import { gaussianTable } from '#core/oracle/gaussianTable.ts';
import { planProbes } from '#core/scoring/plan.ts';
import { readingOf } from '#core/scoring/readings.ts';
import { viewOfTable } from '#core/scoring/viewOfTable.ts';
import { seed } from '#core/units.ts';
import type { AppStore } from '#state/appState.ts';
import { gentle, settingsOf } from '#state/counterfactualChoice.ts';
import { mount } from '#testdata/mount.tsx';
import { patternFile, patterns } from '#testdata/oracleWorld.ts';
import { eventLoopTurn } from '#worker/eventLoopTurn.ts';
import { CounterfactualPanel } from './CounterfactualPanel.tsx';

let leave = async () => {};
afterEach(() => leave());

const leastOf = ({ catalogue, run }: AppStore) =>
  catalogue.find(({ id }) => id === run!.model.id)!.parameterisation.sigmaMin;

/** What the core makes of the run's picture for the first class, and how far that is from it. */
async function endOf(app: AppStore, number: number) {
  const { values } = app.run!.picture!;
  const settings = settingsOf(gentle, { class: 0, from: 1, least: leastOf(app), seed: seed(number) });
  let end = values;
  for await (const step of counterfactual(gaussianNoisedModel(patterns), values, settings)) end = step.picture;
  return { end, moved: end.reduce((sum, v, i) => sum + Math.abs(v - values[i]!), 0) / end.length };
}

/** The panel on a page whose picture of checks has been classified. */
async function panel() {
  const page = await mount(<CounterfactualPanel />);
  leave = page.unmount;
  const { host, settle, state } = page;
  await settle(() => state().choosePicture(patternFile(1), 'checks.png'));
  while (state().run?.status !== 'done') await settle(eventLoopTurn);
  const find = (id: string) => host.querySelector<HTMLElement>(`[data-testid="${id}"]`);
  const press = (name: string) => {
    const button = [...host.querySelectorAll('button')].find(({ textContent }) => textContent === name);
    if (button === undefined || button.disabled) throw new Error(`there is no button ${name}`);
    return settle(() => button.click());
  };
  const until = async (wanted: string) => {
    while (find('counterfactual')?.dataset.state !== wanted) await settle(eventLoopTurn);
  };
  const pick = (value: number) =>
    settle(() => {
      const select = host.querySelector('select')!;
      select.value = String(value);
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
  const pairs = () => [...host.querySelectorAll<HTMLElement>('[data-testid="pair"]')];
  const judged = () => [...host.querySelectorAll<HTMLElement>('[data-testid="judged"]')];
  return { ...page, find, press, until, pick, pairs, judged };
}

describe('counterfactuals on the page', () => {
  it('are those of the core for the run’s picture and seed, the verdict’s own class beside the asked one', async () => {
    const { press, until, pick, pairs, judged, state } = await panel();
    await pick(0);
    await press('Make it');
    await until('done');
    expect(pairs().map(({ dataset }) => dataset.class)).toEqual(['0', '1']);
    expect(judged()[0]?.textContent).toMatch(/flips to Stripes/);
    expect(judged()[1]?.textContent).toMatch(/stays Checks/);
    expect(pairs()[1]?.textContent).toContain('Drift of the verdict’s own class');
    expect(leastOf(state())).toBeLessThan(state().run!.plan.sigmaMin);
    const { moved } = await endOf(state(), state().run!.seed);
    expect(pairs()[0]?.textContent).toContain(`Mean change of a pixel ${((100 * moved) / 2).toFixed(1)} %`);
  });

  it('stop at once and keep the steps that were made', async () => {
    const { press, until, pairs, knobs, settle } = await panel();
    let isHeld = false;
    let goOn = () => {};
    knobs.beforeBatch = () => {
      isHeld = pairs().length > 0;
      return isHeld ? new Promise<void>((resolve) => (goOn = resolve)) : undefined;
    };
    await press('Make it');
    while (!isHeld) await settle(eventLoopTurn);
    await press('Stop');
    await until('stopped');
    goOn();
    expect(pairs()).toHaveLength(1);
    expect(pairs()[0]?.querySelectorAll('ol li').length).toBeGreaterThan(0);
    expect(pairs()[0]?.textContent).not.toContain('change of a pixel');
  });

  it('show on demand where the evidence on one lies, which adds up to its gap under the run’s own plan', async () => {
    const { press, until, pick, pairs, state, host, settle } = await panel();
    await pick(0);
    await press('Make it');
    await until('done');
    await press('Show the evidence on it');
    const map = () => pairs()[0]?.querySelector<HTMLElement>('[data-testid="end-evidence"]');
    while (map()?.dataset.state !== 'done') await settle(eventLoopTurn);
    expect(host.querySelectorAll('[data-testid="end-evidence"]')).toHaveLength(1);
    const { seed, plan } = state().run!;
    const { end } = await endOf(state(), seed);
    const table = gaussianTable(patterns, [...end], seed, planProbes(plan));
    const gap = viewOfTable(table, plan, readingOf('elbo'), 1).gaps[0]!.mean;
    expect(gap).toBeGreaterThan(0);
    expect(Number(map()!.dataset.total) / gap).toBeCloseTo(1, 3);
    expect(map()!.textContent).toContain(`for Stripes, from ${2 * planProbes(plan).length} evaluations`);
  });

  it('draw other noise by another seed', async () => {
    const { press, until, pick, pairs, host, settle, state } = await panel();
    const field = [...host.querySelectorAll('label')].find(({ textContent }) => textContent === 'Seed of the noise')!;
    const input = host.ownerDocument.getElementById(field.htmlFor) as HTMLInputElement;
    expect(input.value).toBe(String(state().run!.seed));
    const more = input.parentElement!.querySelector<HTMLButtonElement>('button[slot="increment"]')!;
    await settle(() => more.click());
    expect(input.value).toBe(String(state().run!.seed + 1));
    await pick(0);
    await press('Make it');
    await until('done');
    const { moved } = await endOf(state(), state().run!.seed + 1);
    expect(pairs()[0]?.textContent).toContain(`Mean change of a pixel ${((100 * moved) / 2).toFixed(1)} %`);
  });

  it('search the smallest start that flips: the bracket closes, and the largest tried is the first', async () => {
    const { press, until, pick, find } = await panel();
    await pick(0);
    await press('Find the smallest change');
    await until('done');
    const tried = [...find('tried')!.querySelectorAll('li')];
    expect(tried).toHaveLength(6);
    expect(tried[0]?.textContent).toBe('σ 8.0 flips the verdict');
    expect(find('tried')?.textContent).toContain('Smallest start that flipped so far');
  });
});
