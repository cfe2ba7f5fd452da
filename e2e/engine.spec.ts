import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import {
  button,
  choose,
  chooseModel,
  choosePicture,
  expect,
  findings,
  openPage,
  outcome,
  reached,
  setField,
  test,
  verdict,
} from './support.ts';

const run = promisify(execFile);
const path = 'public/samples/tiny/3.png';
const three = { name: 'three.png', mimeType: 'image/png', buffer: readFileSync(path) };
const nought = { name: 'nought.png', mimeType: 'image/png', buffer: readFileSync('public/samples/tiny/0.png') };

test.beforeEach(async ({ page }) => {
  await page.addInitScript({ path: 'node_modules/axe-core/axe.min.js' });
  await openPage(page);
});

test('every reading is explained, and all are compared on the finished example', async ({ page }) => {
  await page.getByTestId('reading').click();
  await expect(page.getByRole('dialog').getByRole('radio')).toHaveCount(11);
  expect(await findings(page), 'the list of readings').toEqual([]);
  await page.keyboard.press('Escape');

  await choose(page, 'reading', 'clark-jaini');
  await page.getByRole('button', { name: /^Explain: Clark/ }).click();
  await expect(page.getByRole('dialog').locator('math')).toHaveAttribute('alttext', /e\^\{-7t\}/);
  expect(await findings(page), 'an explanation').toEqual([]);
  await page.keyboard.press('Escape');

  await button(page, 'Compare readings').click();
  const rows = page.getByTestId('comparison').locator('tbody tr');
  await expect.poll(() => rows.count()).toBeGreaterThanOrEqual(10);
  expect(await findings(page), 'the comparison').toEqual([]);
  const cost = await verdict(page).getAttribute('data-class');
  await page.getByRole('button', { name: 'Use Majority vote' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('reading')).toContainText('Majority vote');
  expect(await verdict(page).getAttribute('data-class')).toBe(cost);
});

test('what if only these levels counted: by dragging with Shift, by keyboard, and back', async ({ page }) => {
  const whole = await outcome(page);
  const surface = page.getByTestId('chart-evidence').getByRole('application');
  await surface.scrollIntoViewIfNeeded();
  const box = (await surface.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const at = (share: number) => [box.x + share * box.width, box.y + box.height / 3] as const;
  await page.keyboard.down('Shift');
  await page.mouse.move(...at(0.3));
  await page.mouse.down();
  await page.mouse.move(...at(0.5), { steps: 4 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await page.mouse.move(0, 0);
  await expect(page.getByTestId('range')).toContainText(/Only λ .+ of 24 levels/);
  await expect(page.getByTestId('badge')).toHaveText('What if only some levels counted');
  expect((await outcome(page)).scores).not.toEqual(whole.scores);
  expect(await findings(page), 'with a range').toEqual([]);
  await button(page, 'Count all levels again').click();
  await expect(page.getByTestId('range')).toBeHidden();
  expect(await outcome(page)).toEqual(whole);

  await surface.focus();
  for (const key of ['Home', 'ArrowRight', 'i', 'End', 'ArrowLeft', 'o']) await page.keyboard.press(key);
  await expect(page.getByTestId('range')).toContainText('22 of 24 levels');
  await page.keyboard.press('x');
  await expect(page.getByTestId('range')).toBeHidden();
  expect(await outcome(page)).toEqual(whole);
});

test('a race rules classes out, says when, what it saved, and in which sense it is sure', async ({ page }) => {
  test.slow();
  await chooseModel(page, 'Tiny');
  await choose(page, 'decider', 'race');
  await choose(page, 'decider-setting', 'asymptotic');
  await setField(page, 'Draws each', 16);
  await page.locator('label').filter({ hasText: /^1 %$/ }).click();
  await expect(page.getByRole('radio', { name: '1 %' })).toBeChecked();
  await choosePicture(page, nought);
  await reached(page, 'done');
  const end = page.getByTestId('outcome');
  await expect(end).toContainText(/^Race: (settled on|not settled after)/);
  await expect(end).toContainText('Asymptotic');
  const out = page.locator('[data-testid="class-row"][data-ruled-out]');
  expect(await out.count()).toBeGreaterThan(0);
  await expect(out.first()).toContainText(/ruled out after [\d,]+ evaluations/);
  // All at once they are one upright stroke, which has no width to be seen by.
  const marks = page.getByTestId('chart-settling').locator('g[data-ruled-out]');
  await expect(marks).toHaveAttribute('data-ruled-out', String(await out.count()));
  expect(await findings(page), 'a finished race').toEqual([]);
  await expect(button(page, 'More draws')).toBeDisabled();
});

test('a decider says what it needs, and stops at the same verdict as it did before', async ({ page }) => {
  test.slow();
  await chooseModel(page, 'Tiny');
  await page.getByTestId('decider').click();
  expect(await findings(page), 'the list of deciders').toEqual([]);
  await page.keyboard.press('Escape');
  await choose(page, 'decider', 'progressive');
  await page.getByRole('button', { name: /^Explain: Progressive/ }).click();
  await expect(page.getByRole('dialog').locator('math')).toBeVisible();
  await page.keyboard.press('Escape');
  await choosePicture(page, three);
  await reached(page, 'done');
  const first = await outcome(page);
  await expect(page.getByTestId('outcome')).toContainText('nothing is claimed');
  await setField(page, 'Seed', 12345);
  await button(page, 'Run').click();
  await expect.poll(async () => (await outcome(page)).scores).not.toEqual(first.scores);
  await reached(page, 'done');
  await setField(page, 'Seed', 1);
  await button(page, 'Run').click();
  await expect.poll(() => outcome(page)).toEqual(first);
});

test('a plan is chosen in the page, and the terminal asks the same of it', async ({ page }) => {
  test.slow();
  await chooseModel(page, 'Tiny');
  await choose(page, 'plan', 'log-normal');
  await choose(page, 'plan-places', 'stratified');
  await page.getByRole('checkbox', { name: 'Antithetic pairs' }).check();
  expect(await findings(page), 'a chosen plan').toEqual([]);
  await choosePicture(page, three);
  await reached(page, 'done');
  const { scores } = await outcome(page);
  const options = ['--model', 'tiny', '--plan', 'log-normal:stratified:antithetic'];
  const { stdout } = await run(process.execPath, ['scripts/elbow.mjs', 'classify', path, '--json', ...options]);
  const there: Record<string, number> = JSON.parse(stdout).scores;
  for (const [name, score] of Object.entries(scores)) {
    expect(Math.abs(there[name]! - score!), name).toBeLessThanOrEqual(1e-9 * Math.abs(score!));
  }
});
