// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { noised } from '#core/diffusion/noised.ts';
import { denoiseGaussian } from '#core/oracle/gaussianWorld.ts';
import { planLevels } from '#core/scoring/plan.ts';
import { denoiseAt } from '#state/denoiseAt.ts';
import { makeLink } from '#state/makeLink.ts';
import { mount } from '#testdata/mount.tsx';
import { patternFile, patterns } from '#testdata/oracleWorld.ts';
import { Inspector } from './Inspector.tsx';

let leave = async () => {};
afterEach(() => leave());

async function inspector() {
  const page = await mount(<Inspector />);
  leave = page.unmount;
  /** Waits for what timers and the engine bring, which comes outside of any event. */
  const until = async (check: () => unknown, expected: unknown) => {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
    await expect.poll(check).toEqual(expected);
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  };
  const shown = () => page.host.querySelector('[data-testid="inspector-estimates"]');
  const fresh = () => shown() !== null && !shown()!.hasAttribute('data-stale');
  const labels = () =>
    [...page.host.querySelectorAll('canvas')].map((canvas) => canvas.getAttribute('aria-label')).filter(Boolean);
  const numbers = () => [...page.host.querySelectorAll('dl dd')].map((value) => value.textContent);
  /** Runs a picture and waits until the level under the cursor is denoised. */
  const ran = async (c: number) => {
    await page.settle(() => page.state().choosePicture(patternFile(c), 'pattern.png'));
    await until(fresh, true);
  };
  const denoised = () => page.knobs.started.filter((job) => job.startsWith('denoise'));
  return { ...page, until, fresh, labels, numbers, ran, denoised };
}

describe('the inspector', () => {
  it('has the numbers of the example at once, the picture with noise, and offers the model', async () => {
    const page = await inspector();
    expect(page.numbers()).toHaveLength(4);
    expect(page.labels()).toEqual([expect.stringMatching(/^The picture with the noise of λ/)]);
    expect(page.knobs.started).toEqual([]);
    const load = [...page.host.querySelectorAll('button')].find((b) => b.textContent?.startsWith('Load Patterns'))!;
    await page.settle(() => load.click());
    await page.until(page.fresh, true);
    expect(page.knobs.started[0]).toBe('load patterns');
    expect(page.denoised()).toHaveLength(1);
  });

  it('shows one noise, what leader and rival make of it, and a map of where they differ', async () => {
    const page = await inspector();
    await page.ran(1);
    expect(page.labels().map((label) => label?.replace(/λ.*?,|λ.*$/, 'L,'))).toEqual([
      'The picture with the noise of L,',
      expect.stringMatching(/denoised as Checks$/),
      expect.stringMatching(/denoised as (Stripes|Cross|Blank)$/),
      expect.stringMatching(/^Where Checks is nearer to the picture than (Stripes|Cross|Blank)/),
    ]);
  });

  it('follows the cursor, asks each level once, and goes with pins and the chosen class', async () => {
    const page = await inspector();
    await page.ran(1);
    const level = () => page.host.querySelector('[data-testid="inspector"]')?.getAttribute('data-level');
    const first = level();
    const other = first === '0' ? 1 : 0;
    await act(() => page.state().setView({ cursor: other }));
    await page.until(() => page.denoised().length, 2);
    expect(level()).toBe(String(other));
    await act(() => page.state().setView({ cursor: Number(first) }));
    await page.until(page.fresh, true);
    expect(page.denoised()).toHaveLength(2);
    const select = page.host.querySelector('select')!;
    const blank = 3;
    await act(() => {
      select.value = String(blank);
      select.dispatchEvent(new Event('change', { bubbles: true }));
      page.state().togglePin(0);
    });
    await page.until(() => page.denoised().at(-1), expect.stringMatching(/ as 1, 3, 0$/));
    await page.until(() => page.labels().length, 6);
  });

  it('U16: maps of several classes are differences on one scale', async () => {
    const page = await inspector();
    await page.ran(1);
    for (const pin of [0, 2, 3]) await act(() => page.state().togglePin(pin));
    await page.until(() => page.labels().filter((label) => label?.startsWith('Where Checks is nearer')).length, 3);
    expect(page.host.textContent?.match(/All maps share one scale, ±\d/g)).toHaveLength(1);
  });

  it('computes with the run’s own seed and draw', async () => {
    const page = await inspector();
    await page.ran(2);
    const { picture, seed, plan } = page.state().run!;
    const level = planLevels(plan)[3]!;
    const { noisy, denoised } = await denoiseAt(page.state(), { level, draw: 0, classes: [2] });
    expect(noisy).toEqual(noised(picture!.values, seed, 0, level));
    expect([...denoised[0]!]).toEqual(denoiseGaussian(patterns, noisy, level, 2).map(Math.fround));
  });

  it('says that a link came without its picture, and has its numbers all the same', async () => {
    const page = await inspector();
    const numbers = page.numbers();
    const link = makeLink(page.state(), { curves: true, picture: false });
    await page.settle(() => page.state().openLink(`${link}`));
    expect(page.host.textContent).toContain('The link came without its picture');
    expect(page.numbers()).toHaveLength(4);
    expect(page.numbers()[0]?.slice(0, 4)).toBe(numbers[0]?.slice(0, 4));
  });
});
