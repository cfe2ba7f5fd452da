// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Confidence, ModelCard } from '#runtime/modelCard.ts';
import { evaluationsOf } from '#state/evaluationsOf.ts';
import { makeLink } from '#state/makeLink.ts';
import { selectRuledOut } from '#state/selectRuledOut.ts';
import { mount } from '#testdata/mount.tsx';
import { patternCard, patternFile } from '#testdata/oracleWorld.ts';
import { Verdict } from './Verdict.tsx';

let leave = async () => {};
afterEach(() => leave());

const race = { id: 'race', preset: 'asymptotic', risk: 0.1 } as const;
const plain = patternCard('patterns');
const measured = { pictures: 300, split: 'validation', command: 'elbow calibrate' };
const errors = { eceBefore: 0.2, eceAfter: 0.02, bins: 15 };
const temperatures = [{ ...errors, reading: 'elbo', temperature: 4 }] as const;
const curve = { ...measured, ...errors, decider: race, reading: 'elbo', plan: plain.plan } as const;

/** A card of the next version of its model. */
const renewed = (card: ModelCard): ModelCard => ({
  ...card,
  files: card.files.map((file) => ({ ...file, sha256: 'cd'.repeat(32) })),
});

/** A page whose model is the version that its card speaks of. */
async function page(confidence?: Confidence) {
  const files = plain.files.map((file) => ({ ...file, sha256: 'ab'.repeat(32) }));
  const mounted = await mount(<Verdict />, [{ ...plain, files, ...(confidence && { confidence }) }]);
  leave = mounted.unmount;
  const { levels, draws } = plain.plan;
  await mounted.settle(() => mounted.state().setSettings({ levels, draws }));
  const part = (id: string) => mounted.host.querySelector<HTMLElement>(`[data-testid="${id}"]`);
  const classify = async () => {
    await act(() => mounted.state().choosePicture(patternFile(1), 'checks.png'));
    await act(() => expect.poll(() => mounted.state().run?.status).not.toBe('running'));
  };
  return { ...mounted, part, classify };
}

describe('how sure the verdict is', () => {
  const fitted = { format: 1, readings: { ...measured, plan: plain.plan, temperatures } } as const;

  it('is said with its basis for the reading and the plan that were fitted', async () => {
    const { part, classify } = await page(fitted);
    await classify();
    expect(part('confidence')?.dataset.kind).toBe('calibrated');
    expect(part('confidence')?.textContent).toMatch(/% sure \(calibrated on 300 validation pictures\)$/);
  });

  it.each([
    ['a model without fits', undefined, () => ({})],
    ['another reading', fitted, () => ({ view: { reading: 'li-l2' } })],
    ['another plan', fitted, () => ({ settings: { draws: 3 } })],
    ['classes that a race left out', fitted, () => ({ settings: { decider: race } })],
    ['only some levels', fitted, () => ({ after: { levelRange: { first: 1, last: 3 } } })],
  ] as const)('is only a relative score for %s', async (_, confidence, change) => {
    const { part, classify, state, settle } = await page(confidence);
    const { view = {}, settings = {}, after = {} }: Readonly<Record<string, object>> = change();
    await settle(() => {
      state().setView(view);
      state().setSettings(settings);
    });
    await classify();
    await settle(() => state().setView(after));
    expect(part('confidence')?.dataset.kind).toBe('relative');
    expect(part('confidence')?.textContent).toMatch(/^relative score /);
  });

  it('is only a relative score for a link to another version of the model', async () => {
    const { part, classify, app, state, settle } = await page(fitted);
    await classify();
    expect(part('confidence')?.dataset.kind).toBe('calibrated');
    const link = String(makeLink(state(), { curves: true, picture: false }));
    await settle(() => state().openLink(link));
    expect(part('confidence')?.dataset.kind).toBe('calibrated');
    await settle(() => app.setState(({ catalogue }) => ({ catalogue: catalogue.map(renewed) })));
    expect(part('confidence')?.dataset.kind).toBe('relative');
  });

  it('is not said before the cards are there', async () => {
    const { part, app, settle } = await page(fitted);
    expect(part('confidence')).not.toBeNull();
    await settle(() => app.setState({ catalogue: [] }));
    expect(part('confidence')).toBeNull();
  });

  it('is not said of a run that is under way', async () => {
    const { part, classify, knobs, state } = await page(fitted);
    knobs.beforeBatch = () => {
      if ((state().run?.table?.probes.length ?? 0) >= 4) state().pause();
    };
    await classify();
    expect(state().run?.status).toBe('paused');
    expect(part('confidence')).toBeNull();
  });
});

describe('a race on the page', () => {
  it('says while it runs which classes are in, and what it has spent of a fixed budget', async () => {
    const { part, classify, knobs, state, settle } = await page();
    await settle(() => state().setSettings({ decider: race, draws: 32 }));
    knobs.beforeBatch = () => {
      if (selectRuledOut(state()).some((at) => at !== undefined)) state().pause();
    };
    await classify();
    const { run } = state();
    expect(run).toMatchObject({ status: 'paused', outcome: undefined });
    const left = selectRuledOut(state()).filter((at) => at === undefined).length;
    expect(left).toBeLessThan(4);
    const spent = evaluationsOf(run?.table);
    expect(part('outcome')?.dataset.settled).toBe('false');
    expect(part('outcome')?.textContent).toContain(`Race: ${left} of 4 classes still in`);
    expect(part('outcome')?.textContent).toContain(`${spent} of the 1,024 evaluations of a fixed budget spent`);
    knobs.beforeBatch = () => {};
    await act(() => state().resume());
    expect(part('outcome')?.textContent).toContain(`settled on checks after ${evaluationsOf(state().run?.table)} eval`);
    expect(part('outcome')?.textContent).not.toContain('still in');
  });

  it('says how often such verdicts are right where the card knows it', async () => {
    const fit = { ...curve, intercept: 2, slope: 0, range: [4, 4000] } as const;
    const { part, classify, state, settle } = await page({ format: 1, deciders: [fit] });
    await settle(() => state().setSettings({ decider: race }));
    await classify();
    expect(part('outcome')?.dataset.settled).toBe('true');
    // 1 / (1 + e^−2)
    expect(part('outcome')?.textContent).toContain(
      'evaluations: right in 88 % (calibrated on 300 validation pictures)',
    );
  });

  it('has no line for a fixed budget', async () => {
    const { part, classify } = await page();
    await classify();
    expect(part('outcome')).toBeNull();
  });
});
