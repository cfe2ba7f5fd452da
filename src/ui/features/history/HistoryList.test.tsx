// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { rememberRun } from '#state/history.ts';
import { mount } from '#testdata/mount.tsx';
import { patternFile } from '#testdata/oracleWorld.ts';
import { HistoryButton } from './HistoryButton.tsx';
import { verdictWords } from './words.ts';

let leave = async () => {};
afterEach(() => leave());

/** A page with runs of some pictures kept, and the list opened. */
async function history(pictures: readonly number[]) {
  const page = await mount(<HistoryButton />);
  leave = page.unmount;
  for (const [i, c] of pictures.entries()) {
    await page.settle(() => page.state().choosePicture(patternFile(c), `pattern ${c}.png`));
    await rememberRun(page.state(), page.state().outside.keep, 1000 * (i + 1));
  }
  const button = (name: string) =>
    [...document.querySelectorAll<HTMLElement>('button')].find(
      (one) => one.getAttribute('aria-label') === name || one.textContent === name,
    );
  const press = async (name: string) => {
    await page.settle(() => button(name)?.click());
    await page.settle();
  };
  const listed = () => [...document.querySelectorAll('[data-testid=history] li strong')].map((one) => one.textContent);
  return { ...page, button, press, listed };
}

describe('the list of recent runs', () => {
  it('has every run with its verdict, newest first, and opens one without measuring', async () => {
    const { press, listed, state, knobs } = await history([1, 2]);
    await press('History');
    expect(listed()).toEqual([expect.stringMatching(/^Cross over .* nats/), expect.stringMatching(/^Checks over /)]);
    const asked = knobs.started.length;
    await press('Open the run of pattern 1.png');
    expect(state().run?.pictureName).toBe('pattern 1.png');
    expect(knobs.started.length).toBe(asked);
  });

  it('deletes one, and all when asked twice', async () => {
    const { press, listed } = await history([1, 2]);
    await press('History');
    await press('Delete the run of pattern 2.png');
    expect(listed()).toHaveLength(1);
    await press('Delete all');
    expect(listed()).toHaveLength(1);
    await press('Really delete all');
    expect(document.body.textContent).toContain('Runs that end on this page are listed here.');
  });

  it('says that the last run could not be kept, until one is', async () => {
    const { press, state, settle, listed } = await history([1]);
    const { keep } = state().outside;
    const { write } = keep;
    const alerts = () => [...document.querySelectorAll('[role=alert]')].map((one) => one.textContent);
    await settle(() => state().choosePicture(patternFile(2), 'pattern 2.png'));
    Object.assign(keep, { write: () => Promise.reject(new Error('QuotaExceededError')) });
    await expect(rememberRun(state(), keep, 3000)).rejects.toThrow('Quota');
    await press('History');
    expect([listed().length, alerts()]).toEqual([1, [expect.stringContaining('The last run could not be kept')]]);
    Object.assign(keep, { write });
    await rememberRun(state(), keep, 4000);
    await press('Delete the run of pattern 1.png');
    expect([listed().length, alerts()]).toEqual([1, []]);
  });

  it('says that the browser keeps nothing', async () => {
    const { press, state } = await history([]);
    Object.assign(state().outside.keep, { read: () => Promise.reject(new Error('SecurityError')) });
    await press('History');
    expect(document.querySelector('[role=alert]')?.textContent).toContain('This browser keeps nothing for this page');
  });
});

it('says who won, or that nobody did, with as many digits as are known', () => {
  const verdict = { leader: 'Cat', rival: 'Dog', decided: true, gap: 9.4567, low: 6.5, high: 12.4134 };
  expect(verdictWords({ verdict, reading: 'elbo' })).toBe('Cat over Dog by 9.5 nats (6.5 to 12.4)');
  const open = { ...verdict, decided: false, low: Number.NEGATIVE_INFINITY, high: Infinity };
  expect(verdictWords({ verdict: open, reading: 'elbo' })).toBe('No clear winner: Cat before Dog by 9.5 nats');
});
