// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { mount } from '#testdata/mount.tsx';
import { patternFile } from '#testdata/oracleWorld.ts';
import { eventLoopTurn } from '#worker/eventLoopTurn.ts';
import { BreakPanel } from './BreakPanel.tsx';

let page: Awaited<ReturnType<typeof mount>>;
afterEach(() => page.unmount());

const by = (id: string) => page.host.querySelector<HTMLElement>(`[data-testid="${id}"]`);
const until = async (check: () => boolean) => {
  while (!check()) await page.settle(eventLoopTurn);
};
const press = (name: string) =>
  page.settle(() => {
    const button = [...page.host.querySelectorAll('button')].find(({ textContent }) => textContent === name);
    button?.click();
  });
const judged = () => until(() => by('break-verdicts')?.dataset.busy === 'false');

async function open() {
  page = await mount(<BreakPanel />);
  await page.settle(() => page.state().choosePicture(patternFile(0), 'Stripes'));
  await until(() => page.state().run?.status === 'done');
  await judged();
}

test('both classifiers say what they see, and nothing is claimed without a certificate', async () => {
  await open();
  expect(by('break-verdicts')?.textContent).toBe('ElbowStripesPlain classifierStripes');
  expect(by('break-dial')?.getAttribute('aria-label')).toBe('Distance from the picture: ℓ2 0.000');
  expect(by('break-claim')?.dataset.inside).toBe('false');
});

test('an attack on the plain classifier shows its steps and ends in another class; going back undoes it', async () => {
  await open();
  await press('Attack');
  await until(() => by('break-step')?.dataset.running === 'false');
  await judged();
  expect(by('break-step')?.textContent).toContain('40 of 40');
  expect(by('break-verdicts')?.textContent).toContain('flipped');
  const distance = Number(/ℓ2 (\S+)/.exec(by('break-dial')?.getAttribute('aria-label') ?? '')?.[1]);
  expect(distance).toBeGreaterThan(0.5);
  expect(distance).toBeLessThanOrEqual(1);
  await press('Back to the picture');
  await judged();
  expect(by('break-verdicts')?.textContent).not.toContain('flipped');
});

test('inside a certified radius the certified classifier can be asked again, and agrees', async () => {
  await open();
  await page.settle(() => page.state().setCertify({ n: 100 }));
  await page.settle(() => page.state().startCertify());
  await until(() => page.state().certify?.status === 'done');
  await judged();
  expect(page.state().certify?.standing.result?.type).toBe('certified');
  expect(by('break-claim')?.dataset.inside).toBe('true');
  await press('Ask the certified classifier');
  await until(() => by('break-verdicts')?.textContent?.includes('Certified classifier') === true);
  expect(by('break-verdicts')?.textContent).toContain('Certified classifierStripes');
  expect(page.host.querySelector('[role="alert"]')).toBe(null);
});
