// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { mount } from '#testdata/mount.tsx';
import { patternFile } from '#testdata/oracleWorld.ts';
import { eventLoopTurn } from '#worker/eventLoopTurn.ts';
import { EvidencePanel } from './EvidencePanel.tsx';

let leave = async () => {};
afterEach(() => leave());

/** The panel on a page whose picture of checks has been classified: 8 levels of 2 draws. */
async function panel() {
  const page = await mount(<EvidencePanel />);
  leave = page.unmount;
  const { host, settle, state } = page;
  const classify = async (c: number) => {
    await settle(() => state().choosePicture(patternFile(c), 'pattern.png'));
    while (state().run?.status !== 'done') await settle(eventLoopTurn);
  };
  await classify(1);
  const find = (id: string) => host.querySelector(`[data-testid="${id}"]`);
  const press = (name: string) => {
    const button = [...host.querySelectorAll('button')].find(({ textContent }) => textContent === name);
    if (button === undefined || button.disabled) throw new Error(`there is no button ${name}`);
    return settle(() => button.click());
  };
  const status = () => find('evidence')?.getAttribute('data-state');
  const until = async (wanted: string) => {
    while (status() !== wanted) await settle(eventLoopTurn);
  };
  const pick = (label: string, value: number) =>
    settle(() => {
      const field = [...host.querySelectorAll('label')].find(({ textContent }) => textContent?.startsWith(label));
      const select = field!.querySelector('select')!;
      select.value = String(value);
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
  const tick = (label: string) =>
    settle(() => {
      const field = [...host.querySelectorAll('label')].find(({ textContent }) => textContent === label);
      field!.querySelector('input')!.click();
    });
  const type = (key: string, shiftKey = false) =>
    settle(() =>
      host
        .querySelector('[role="application"]')!
        .dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true })),
    );
  const total = () => Number(find('evidence-total')?.getAttribute('data-total'));
  const gap = () => Number(find('evidence-total')?.getAttribute('data-gap'));
  const asked = () => page.knobs.started.filter((job) => job.startsWith('evidence'));
  return { ...page, classify, find, press, status, until, pick, tick, type, total, gap, asked };
}

const words = (element: Element | null) => element?.textContent ?? '';

describe('the evidence panel', () => {
  it('shows a map that adds up to the gap of the verdict, and says so', async () => {
    const { press, until, find, total, gap } = await panel();
    await press('Show the evidence');
    await until('done');
    expect(find('evidence-total')?.getAttribute('data-same')).toBe('true');
    expect(gap()).toBeGreaterThan(1);
    expect(Math.abs(total() / gap() - 1)).toBeLessThan(1e-5);
    expect(words(find('evidence-total'))).toContain('That is the gap of the verdict, from the same noise draws');
  });

  it('of any pair of classes is of that pair, and turns its sign with it', async () => {
    const { press, until, pick, total, gap, asked } = await panel();
    await pick('Evidence for', 2);
    await pick('against', 3);
    await press('Show the evidence');
    await until('done');
    const first = total();
    expect(Math.abs(first - gap())).toBeLessThan(1e-5 * Math.max(1, Math.abs(first)));
    await pick('against', 2);
    await press('Show the evidence');
    await until('done');
    expect(asked()).toEqual(['evidence of 2 against 3 from 0', 'evidence of 3 against 2 from 0']);
    expect(total()).toBeCloseTo(-first, 9);
  });

  it('pauses, and goes on to the total of an unbroken course', async () => {
    const { press, until, total, knobs, asked, settle, status } = await panel();
    await press('Show the evidence');
    await until('done');
    const unbroken = total();
    let open = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    let batches = 0;
    knobs.beforeBatch = () => (batches++ === 0 ? undefined : gate);
    await press('Start again');
    while (batches < 2) await settle(eventLoopTurn);
    await press('Pause');
    expect(status()).toBe('paused');
    const half = total();
    open();
    expect(half).not.toBe(unbroken);
    await press('Go on');
    await until('done');
    expect(total()).toBe(unbroken);
    expect(asked().at(-1)).toMatch(/from 8$/);
  });

  it('is gone with the run that it was of', async () => {
    const { press, until, classify, find, status } = await panel();
    await press('Show the evidence');
    await until('done');
    await classify(0);
    expect(find('evidence-total')).toBeNull();
    expect(status()).toBe('idle');
  });

  it('says which reading has no maps, and offers the one that has', async () => {
    const { press, settle, state, host, find } = await panel();
    await settle(() => state().setView({ reading: 'vote' }));
    expect(words(host)).toContain('the verdict is no sum over pixels');
    expect(find('evidence')).toBeNull();
    await press('Read with ELBO');
    expect(state().view.reading).toBe('elbo');
    expect(find('evidence')).not.toBeNull();
  });

  it('reads a pixel and a region by keyboard; the whole picture holds all of the evidence', async () => {
    const { press, until, tick, type, find, host } = await panel();
    await press('Show the evidence');
    await until('done');
    await type('ArrowLeft');
    expect(words(host)).toMatch(/Pixel 2, 3: [+−]?[\d.]+ ± [\d.]+ nats \(95 %\)/);
    await tick('Mark a region');
    for (const key of ['ArrowUp', 'ArrowUp', 'ArrowLeft', 'ArrowDown', 'ArrowDown', 'ArrowDown']) await type(key, true);
    expect(words(find('evidence-region'))).toMatch(
      /^In the region, \d\d % of the pixels: .*; in the whole picture: .* \(95 %\)\.$/,
    );
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowUp', 'ArrowUp', 'ArrowUp'])
      await type(key, true);
    expect(words(find('evidence-region'))).toMatch(
      /^In the region, 100 % of the pixels: (.*); in the whole picture: \1\.$/,
    );
  });
});
