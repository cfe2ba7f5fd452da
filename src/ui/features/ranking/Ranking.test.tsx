// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { mount } from '#testdata/mount.tsx';
import { Ranking } from './Ranking.tsx';

let leave = async () => {};
afterEach(() => leave());

async function ranking() {
  const page = await mount(<Ranking />);
  leave = page.unmount;
  const rows = () => [...page.host.querySelectorAll<HTMLElement>('[data-testid="class-row"]')];
  return { ...page, rows };
}

it('lists every class of the example, best first, with its score', async () => {
  const { rows, host } = await ranking();
  const scores = rows().map((row) => Number(row.dataset.score));
  expect(rows().map((row) => row.dataset.class)[0]).toBe('Stripes');
  expect(rows()).toHaveLength(4);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect(host.querySelector('h2')?.textContent).toBe('Classes');
});

it('pins a class by a click on its row, and unpins it by another', async () => {
  const { rows, settle, state } = await ranking();
  const [, second] = rows();
  const button = second?.querySelector('button');
  await settle(() => button?.click());
  expect(state().view.pins).toHaveLength(1);
  expect(button?.getAttribute('aria-pressed')).toBe('true');
  await settle(() => button?.click());
  expect(state().view.pins).toEqual([]);
});

it('draws only the class whose frame is pressed, until it is pressed again', async () => {
  const { rows, settle, state } = await ranking();
  const solo = () => rows().at(-1)?.querySelectorAll('button')[2];
  await settle(() => solo()?.click());
  expect(state().run?.model.classes[state().view.solo ?? -1]).toBe(rows().at(-1)?.dataset.class);
  await settle(() => solo()?.click());
  expect(state().view.solo).toBeUndefined();
});

it('measures gaps against the class whose target is pressed', async () => {
  const { rows, settle, state } = await ranking();
  const last = rows().at(-1);
  const target = last?.querySelectorAll('button')[1];
  await settle(() => target?.click());
  expect(state().run?.model.classes[state().view.reference ?? -1]).toBe(last?.dataset.class);
  expect(target?.getAttribute('aria-label')).toContain('runner-up');
});
