// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, expect, it } from 'vitest';
import { makeLink } from '#state/makeLink.ts';
import { mount } from '#testdata/mount.tsx';
import { patternCard, patternFile } from '#testdata/oracleWorld.ts';
import { Verdict } from './Verdict.tsx';

let leave = async () => {};
afterEach(() => leave());

const range = { levels: [0.3, 1, 3], draws: 2, seed: 11, share: 0.98 };
const measured = { pictures: 100, split: 'validation', command: 'elbow' };

/** The verdict on a blank picture when pictures between `low` and `high` are usual. */
async function verdict(low: number, high: number) {
  const card = { ...patternCard('patterns'), typicality: { ...range, ...measured, low, high } };
  const page = await mount(<Verdict />, [card]);
  leave = page.unmount;
  await act(() => page.state().choosePicture(patternFile(3), 'blank.png'));
  await act(() => expect.poll(() => page.state().likeness).toBeDefined());
  const text = () => page.host.querySelector('[data-testid="likeness"]')?.textContent;
  return { ...page, text };
}

it('warns beside the verdict when the figure lies outside the range, and says both', async () => {
  const { text, state } = await verdict(-1.5, -1);
  const figure = state().likeness?.typicality.statistic ?? Number.NaN;
  expect(figure).toBeLessThan(-1.5);
  expect(text()).toContain('This picture looks unlike what the model was trained on');
  expect(text()).toContain(
    `Mean log error −${Math.abs(figure).toFixed(2)}; 98 % of validation pictures lie from −1.50 to −1.00.`,
  );
});

it('is silent inside the range, until a picture outside it has run', async () => {
  const { text, state } = await verdict(-9, -1.7);
  expect(text()).toBe('');
  await act(() => state().choosePicture(patternFile(0), 'stripes.png'));
  await act(() => expect.poll(() => state().likeness?.picture === state().run?.picture).toBe(true));
  expect(text()).toContain('This picture looks unlike');
});

it.each([
  ['medical', 'Research and teaching only. Not for diagnosis.'],
  [undefined, ''],
] as const)('says beside the verdict what a model with the notice %s is for', async (notice, words) => {
  const page = await mount(<Verdict />, [{ ...patternCard('patterns'), notice }]);
  leave = page.unmount;
  expect(page.host.querySelector('[data-testid="medical"]')?.textContent ?? '').toBe(words);
});

it('says so as well beside a verdict that came by a link', async () => {
  const page = await mount(<Verdict />, [{ ...patternCard('patterns'), notice: 'medical' }]);
  leave = page.unmount;
  const link = makeLink(page.state(), { curves: true, picture: false });
  await page.settle(() => page.state().openLink(`${link}&embed=1`));
  expect(page.state().run?.origin).toBe('link');
  expect(page.host.querySelector('[data-testid="medical"]')).not.toBeNull();
});
