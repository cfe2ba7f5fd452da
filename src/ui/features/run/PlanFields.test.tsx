// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { spacingCards } from '#core/scoring/planShape.ts';
import { mount } from '#testdata/mount.tsx';
import { patternCard } from '#testdata/oracleWorld.ts';
import { RunPanel } from './RunPanel.tsx';

let leave = async () => {};
afterEach(() => leave());

/** The run panel of a model whose card has no density of levels. */
async function runPanel() {
  const { levelDensity: _, ...card } = patternCard('patterns');
  const page = await mount(<RunPanel />, [card]);
  leave = page.unmount;
  const open = (testId: string) =>
    page.settle(() => page.host.querySelector<HTMLElement>(`[data-testid=${testId}]`)!.click());
  const radios = () => [...document.querySelectorAll<HTMLInputElement>('[role=dialog] input[type=radio]')];
  return { ...page, open, radios };
}

describe('the choice of a plan', () => {
  it('offers every spacing with its line, and importance only where the card has a density', async () => {
    const { open, radios } = await runPanel();
    await open('plan');
    expect(radios().map(({ value }) => value)).toEqual(spacingCards.map(({ id }) => id));
    expect(
      radios()
        .filter(({ disabled }) => disabled)
        .map(({ value }) => value),
    ).toEqual(['importance']);
    for (const { how } of spacingCards) expect(document.querySelector('[role=dialog]')?.textContent).toContain(how);
  });

  it('lays out the next run as chosen, and shows the layout of the card until then', async () => {
    const { open, radios, settle, state, host } = await runPanel();
    await open('plan');
    await settle(() =>
      radios()
        .find(({ value }) => value === 'log-normal')!
        .click(),
    );
    expect(state().settings.shape).toEqual({ spacing: 'log-normal' });
    await settle(() => host.querySelector<HTMLInputElement>('input[type=checkbox]')!.click());
    expect(state().settings.shape).toEqual({ spacing: 'log-normal', antithetic: true });
    await act(async () => state().setSettings({ shape: undefined }));
    expect(host.querySelector('[data-testid=plan]')?.textContent).toContain('Log-uniform');
  });
});
