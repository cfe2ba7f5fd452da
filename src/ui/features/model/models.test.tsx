// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { mount } from '#testdata/mount.tsx';
import { patternCard } from '#testdata/oracleWorld.ts';
import { eventLoopTurn } from '#worker/eventLoopTurn.ts';
import { ModelButton } from './ModelButton.tsx';

let leave = async () => {};
afterEach(() => leave());

const result = (value: number) => ({
  reading: 'elbo',
  metric: 'top-1',
  value,
  interval: [value - 0.02, value + 0.02] as const,
  intervalMethod: 'wilson-95',
  pictures: 400,
  split: 'test',
  levels: 8,
  draws: 2,
  nfePerPicture: 64,
  command: 'elbow evaluate',
});
const full = { ...patternCard('patterns'), conditioning: 'full' as const, results: [result(0.9)] };
const late = {
  ...patternCard('patterns-late'),
  conditioning: 'late' as const,
  variantOf: 'patterns',
  flopsPerEvaluation: full.flopsPerEvaluation / 4,
  results: [result(0.8)],
};
const medical = { ...patternCard('lesions'), notice: 'medical' as const, results: [] };

/** The open gallery of three models, one of them a variant. */
async function gallery() {
  const page = await mount(<ModelButton />, [full, late, medical]);
  leave = page.unmount;
  await page.settle(() => page.state().openModels());
  // The sheet comes in a file of its own, which a first visitor waits for.
  await page.settle(() => import('./ModelSheet.tsx'));
  const dialog = () => document.querySelector('[role="dialog"]');
  const card = (id: string) => dialog()?.querySelector<HTMLElement>(`[data-model="${id}"]`) ?? undefined;
  const press = (name: string) =>
    page.settle(() => {
      const buttons = [...(dialog()?.querySelectorAll('button') ?? [])];
      buttons.find((button) => (button.getAttribute('aria-label') ?? button.textContent) === name)?.click();
    });
  return { ...page, dialog, card, press };
}

it('shows a card for every model and its variants under it', async () => {
  const { dialog, card } = await gallery();
  expect(dialog()?.querySelectorAll('article')).toHaveLength(2);
  expect(card('patterns')?.textContent).toContain('90.0 %');
  expect(card('patterns')?.textContent).toContain('88.0 to 92.0 % (95 %), 400 pictures: test');
  expect(card('patterns')?.querySelectorAll('[type="radio"]')).toHaveLength(2);
});

it('says that an accuracy was not measured, and the medical notice cannot be dismissed', async () => {
  const { card } = await gallery();
  expect(card('lesions')?.textContent).toContain('Accuracy: not measured');
  const notice = card('lesions')?.querySelector('[data-testid="medical"]');
  expect(notice?.textContent).toBe('Research and teaching only. Not for diagnosis.');
  expect(notice?.querySelector('button')).toBeNull();
  expect(card('patterns')?.querySelector('[data-testid="medical"]')).toBeNull();
});

it('speaks of the variant that is chosen and uses that one', async () => {
  const { card, settle, press, state } = await gallery();
  await settle(() => card('patterns')?.querySelectorAll<HTMLInputElement>('[type="radio"]')[1]?.click());
  expect(card('patterns')).toBeUndefined();
  expect(card('patterns-late')?.textContent).toContain('80.0 %');
  await press('Use Patterns patterns-late');
  expect(state().model.id).toBe('patterns-late');
  expect(state().modelSheet).toBeUndefined();
});

it('deletes a model from the cache', async () => {
  const { card, press, knobs } = await gallery();
  expect(card('patterns')?.textContent).toContain('Cached');
  await press('Delete Patterns patterns from the cache');
  expect(knobs.started).toContain('forget patterns');
});

it('opens the page of a model and leads back', async () => {
  const { dialog, press } = await gallery();
  await press('Details of Patterns lesions');
  expect(dialog()?.querySelector('[data-testid="medical"]')).not.toBeNull();
  expect(dialog()?.querySelector('h2')?.textContent).toBe('Patterns lesions');
  expect(dialog()?.textContent).toContain('Nothing has been measured for this model.');
  await press('Back to all models');
  expect(dialog()?.querySelectorAll('article')).toHaveLength(2);
});

it('says on the page of a model what its confidence is worth', async () => {
  const errors = {
    pictures: 300,
    split: 'validation',
    command: 'elbow calibrate',
    eceBefore: 0.2,
    eceAfter: 0.021,
    bins: 15,
  };
  const { plan } = full;
  const temperatures = [{ ...errors, reading: 'li-l2' as const, temperature: 0.00125 }];
  const curve = {
    decider: { id: 'race', preset: 'asymptotic', risk: 0.05 },
    range: [20, 120],
    intercept: 4,
    slope: -0.03,
  } as const;
  const confidence = {
    format: 1,
    readings: { ...errors, plan, temperatures },
    deciders: [{ ...errors, ...curve, plan }],
  } as const;
  const calibration = { ...errors, reading: 'elbo', temperature: 2 };
  const page = await mount(<ModelButton />, [{ ...full, calibration, confidence }]);
  leave = page.unmount;
  await page.settle(() => page.state().openModelPage('patterns'));
  await page.settle(() => import('./ModelSheet.tsx'));
  const rows = [...document.querySelectorAll('[aria-label="Confidence by"] tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );
  // 1 / (1 + e^−(4 − 0.03 · 20)) and 1 / (1 + e^−(4 − 0.03 · 120))
  expect(rows).toEqual([
    ['Mean ε-error (L2)', 'Temperature 0.00125', '20.0 %', '2.1 %', '300'],
    ['Race, asymptotic', 'right in 97 % to 60 % after 20 to 120 evaluations', '20.0 %', '2.1 %', '300'],
  ]);
});

it('draws one picture of every class from noise, step by step', async () => {
  const page = await mount(<ModelButton />, [full]);
  leave = page.unmount;
  await page.settle(() => page.state().openModelPage('patterns'));
  await page.settle(() => import('./ModelSheet.tsx'));
  const panel = () => document.querySelector<HTMLElement>('[data-testid="class-samples"]');
  const button = () =>
    [...panel()!.querySelectorAll('button')].find(({ textContent }) => textContent === 'Draw pictures');
  await page.settle(() => button()?.click());
  while (panel()?.dataset.state !== 'done') await page.settle(eventLoopTurn);
  const drawn = [...panel()!.querySelectorAll<HTMLElement>('li')];
  expect(drawn.map(({ textContent }) => textContent)).toEqual(full.classes.map(({ name }) => name));
  expect(drawn.map(({ dataset }) => dataset.step)).toEqual(full.classes.map(() => '18'));
  expect(page.knobs.started.filter((job) => job.startsWith('sample'))).toEqual(
    full.classes.map((_, c) => `sample ${c}`),
  );
});

it('draws pictures only with the model in use', async () => {
  const { press, dialog } = await gallery();
  await press('Details of Patterns lesions');
  expect(dialog()?.textContent).toContain('Use this model to draw pictures with it here.');
  expect(dialog()?.querySelector('[data-testid="class-samples"]')).toBeNull();
});
