// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { readingCards, readingIds } from '#core/scoring/readings.ts';
import { mount } from '#testdata/mount.tsx';
import { patternCard } from '#testdata/oracleWorld.ts';
import { ReadingSwitch } from './ReadingSwitch.tsx';

let leave = async () => {};
afterEach(() => leave());

/** The switch of a model whose card has no learned weights. */
async function readingSwitch() {
  const { levelWeights: _, ...card } = patternCard('patterns');
  const page = await mount(<ReadingSwitch />, [card]);
  leave = page.unmount;
  const buttonNamed = (name: string) =>
    [...document.querySelectorAll<HTMLElement>('button')].find(
      (button) => (button.getAttribute('aria-label') ?? button.textContent) === name,
    )!;
  const press = (name: string) => page.settle(() => buttonNamed(name).click());
  return { ...page, press, buttonNamed };
}

describe('the reading switch', () => {
  it('offers every reading with a line that says what it does, and switches at once', async () => {
    const { press, settle, state } = await readingSwitch();
    await press('Reading ELBO');
    const radios = [...document.querySelectorAll<HTMLInputElement>('[role=dialog] input[type=radio]')];
    const described = radios.map((radio) => {
      const ids = (radio.getAttribute('aria-describedby') ?? '').split(' ');
      return ids.map((id) => document.getElementById(id)?.textContent ?? '').join('');
    });
    expect(radios.map(({ value }) => value)).toEqual(readingIds);
    for (const [i, id] of readingIds.entries()) expect(described[i]).toContain(readingCards[id].how);
    await settle(() => radios[readingIds.indexOf('vote')]!.click());
    expect(state().view.reading).toBe('vote');
  });

  it('does not offer learned weights where the model has none, and says so', async () => {
    const { press } = await readingSwitch();
    await press('Reading ELBO');
    const learned = document.querySelector<HTMLInputElement>('[role=dialog] input[value=learned]');
    expect(learned?.disabled).toBe(true);
    expect(document.querySelector('[role=dialog]')?.textContent).toContain('This model has none.');
  });

  it('explains the chosen reading: its formula, what it assumes, when to use it, where it is from', async () => {
    const { press, settle } = await readingSwitch();
    await press('Explain: ELBO: how errors become a score');
    const { elbo } = readingCards;
    await settle(() => import('#ui/kit/formula/SetFormula.tsx'));
    expect(document.querySelector('[role=dialog] math')?.getAttribute('alttext')).toBe(elbo.formula);
    const said = document.querySelector('[role=dialog]')?.textContent;
    for (const text of [elbo.how, elbo.assumes, elbo.validFor, elbo.paper]) expect(said).toContain(text);
  });

  it('compares all readings of the run, and uses the one that is picked', async () => {
    const { press, state, settle } = await readingSwitch();
    await press('Compare readings');
    const rows = () => [...document.querySelectorAll<HTMLElement>('[data-testid=comparison] tbody tr')];
    await settle(() => import('./RunComparison.tsx'));
    expect(rows()).toHaveLength(readingIds.length - 1);
    expect(rows().every((row) => row.dataset.class === 'Stripes')).toBe(true);
    expect(document.querySelector('[data-testid=comparison]')?.textContent).toContain(
      `All ${readingIds.length - 1} readings name Stripes.`,
    );
    await press(`Use ${readingCards.vote.name}`);
    expect(state().view.reading).toBe('vote');
  });
});
