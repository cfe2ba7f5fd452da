// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeciderChoice } from '#core/scoring/decider.ts';
import { deciders } from '#core/scoring/deciders.ts';
import { DeciderFields } from './DeciderFields.tsx';

let root: Root;
let page: HTMLElement;
let chosen: DeciderChoice[];

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  page = document.body.appendChild(document.createElement('div'));
  root = createRoot(page);
  chosen = [];
});

afterEach(() => {
  act(() => root.unmount());
  page.remove();
});

const show = (choice: DeciderChoice, extras: Parameters<typeof DeciderFields>[0]['extras'] = {}) =>
  act(() => root.render(<DeciderFields {...{ choice, extras }} onChange={(next) => chosen.push(next)} />));
const open = async (testId: string) => {
  act(() => page.querySelector<HTMLElement>(`[data-testid=${testId}]`)!.click());
  await act(async () => vi.dynamicImportSettled());
};
const radio = (value: string) => document.querySelector<HTMLInputElement>(`[role=dialog] input[value="${value}"]`)!;

describe('the choice of a decider', () => {
  it('offers every decider with its line, and not what the model cannot be decided with', async () => {
    show({ id: 'fixed' });
    await open('decider');
    const radios = [...document.querySelectorAll<HTMLInputElement>('[role=dialog] input[type=radio]')];
    expect(radios.map(({ value }) => value)).toEqual(Object.keys(deciders));
    expect(radios.filter(({ disabled }) => disabled).map(({ value }) => value)).toEqual(['class-tree']);
    const text = document.querySelector('[role=dialog]')?.textContent;
    for (const { how } of Object.values(deciders)) expect(text).toContain(how);
  });

  it('chooses the first setting that the model allows', async () => {
    show({ id: 'fixed' });
    await open('decider');
    act(() => radio('race').click());
    expect(chosen).toEqual([{ id: 'race', preset: 'asymptotic' }]);
  });

  it('asks for a risk where the decider takes one', () => {
    show({ id: 'race', preset: 'asymptotic' });
    const risks = [...page.querySelectorAll<HTMLInputElement>('input[type=radio]')];
    expect(risks.map(({ value, checked }) => [value, checked])).toEqual([
      ['0.1', false],
      ['0.05', true],
      ['0.01', false],
    ]);
    act(() => risks[2]!.click());
    expect(chosen).toEqual([{ id: 'race', preset: 'asymptotic', risk: 0.01 }]);
    show({ id: 'fixed' });
    expect(page.querySelectorAll('input[type=radio]')).toHaveLength(0);
  });

  it('offers the published settings by name', async () => {
    show({ id: 'li-stages' });
    await open('decider-setting');
    act(() => radio('ImageNet').click());
    expect(chosen).toEqual([{ id: 'li-stages', preset: 'ImageNet' }]);
  });
});
