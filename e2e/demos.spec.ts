import { readFileSync } from 'node:fs';
import { button, expect, findings, openPage, test, verdict } from './support.ts';

type Demo = Readonly<{ id: string; model: string; title: string; link: string }>;
const demos: readonly Demo[] = JSON.parse(readFileSync('public/demos.json', 'utf8'));
const models: readonly string[] = JSON.parse(readFileSync('public/models/index.json', 'utf8'));

test('there is an example of every model', () => {
  expect([...new Set(demos.map(({ model }) => model))].sort()).toEqual([...models].sort());
});

for (const { id, model, link } of demos) {
  test(`the example ${id} opens, and is recomputed to the same (${model})`, async ({ page }) => {
    test.slow();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (/\.(onnx|wasm)$/.test(request.url())) asked.push(request.url());
    });
    await page.goto(`/#demo=${id}`);
    await expect(page.getByTestId('badge')).toHaveText('From link, not recomputed');
    await expect(verdict(page)).toHaveAttribute('data-class', /.+/);
    await expect(page.getByTestId('chart-evidence').locator('path').first()).toBeVisible();
    expect(asked, 'nothing is computed to open it').toEqual([]);
    const { length } = link;
    expect(length).toBeLessThan(8000);
    await button(page, 'Recompute here').click();
    const comparison = page.getByTestId('comparison');
    await expect(comparison).toHaveAttribute('data-same', 'true', { timeout: 400_000 });
    await expect(comparison).toHaveAttribute('data-grade', /^D[34]$/);
  });
}

test('the examples are listed on the page, and one opens from there', async ({ page }) => {
  await page.addInitScript({ path: 'node_modules/axe-core/axe.min.js' });
  await openPage(page);
  await page.getByText('Examples', { exact: true }).click();
  const list = page.getByRole('list', { name: 'Examples' });
  await expect(list.getByRole('listitem')).toHaveCount(demos.length);
  expect(await findings(page), 'the list').toEqual([]);
  await list.getByRole('link', { name: 'A close call' }).click();
  await expect(verdict(page)).toHaveAttribute('data-decided', 'false');
});

for (const [id, words] of [
  ['certificate', /within ℓ2 distance 0\.0\d+ .* is also called 3/],
  ['abstention', /Nothing is certified/],
] as const) {
  test(`the example ${id} says what its certificate came to, as a claim`, async ({ page }) => {
    await page.goto(`/#demo=${id}`);
    await page.getByRole('radio', { name: 'Certify (claimed)' }).check();
    await expect(page.getByTestId('certify-claimed')).toContainText(words);
    await expect(page.getByTestId('certify-claimed')).toHaveAttribute('data-check', 'unchecked');
  });
}

test('an example that does not exist is said, and the page shows its usual one', async ({ page }) => {
  await page.goto('/#demo=none');
  await expect(page.locator('[data-code="link-damaged"]')).toContainText('no example “none”');
  await expect(verdict(page)).toHaveAttribute('data-class', 'Ankle boot');
});
