// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { level } from '#core/units.ts';
import type { ChartProps } from './chartProps.ts';
import { EvidenceChart } from './EvidenceChart.tsx';
import { handmadeView } from './handmadeView.ts';

const sigmas = [0.25, 0.5, 1, 2, 4, 8, 16];
const view = handmadeView({
  gaps: [
    [14, 1],
    [0, 0],
    [-9, 1],
  ],
  reference: 1,
  sigmas,
  evidence: [
    [1, 2, 5, 3, 2, 1, 0],
    [0, 0, 0, 0, 0, 0, 0],
    [-1, -2, -3, -2, -1, 0, 0],
  ],
});

let root: Root;
let page: HTMLElement;
let seen: string[];

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  page = document.body.appendChild(document.createElement('div'));
  root = createRoot(page);
  seen = [];
});

afterEach(() => {
  act(() => root.unmount());
  page.remove();
});

/** Draws the chart and writes down what it reports. */
function show(change: Partial<ChartProps> = {}): HTMLElement {
  const note = (what: string) => (value: number | undefined) => {
    seen.push(`${what} ${value}`);
  };
  const props: ChartProps = {
    view,
    classes: ['Boot', 'Shoe', 'Bag'],
    levels: sigmas.map(level),
    running: false,
    hovered: undefined,
    pins: [],
    cursor: undefined,
    onHover: note('hover'),
    onPin: note('pin'),
    onCursor: note('cursor'),
    onReference: note('reference'),
    ...change,
  };
  act(() => root.render(<EvidenceChart {...props} />));
  return page.querySelector<HTMLElement>('[role=application]')!;
}

const press = (surface: HTMLElement, key: string) =>
  act(() => {
    surface.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });

describe('the evidence chart', () => {
  it('reports where the keyboard goes, from the strongest level and the leader', () => {
    const surface = show();
    for (const key of ['ArrowRight', 'ArrowDown', 'Home']) press(surface, key);
    expect(seen).toEqual(['cursor 2', 'hover 0', 'cursor 0']);
  });

  it('pins and makes the reference the class it is on, and lets go', () => {
    const surface = show({ cursor: 3, hovered: 2 });
    for (const key of ['Enter', 'r', 'Escape']) press(surface, key);
    expect(seen).toEqual(['pin 2', 'reference 2', 'hover undefined', 'cursor undefined']);
  });

  it('counts only the levels that a drag with Shift goes over, or that the keyboard marks, until all are asked for', () => {
    const onRange = (range: ChartProps['range']) => {
      seen.push(range === undefined ? 'all' : `levels ${range.first} ${range.last}`);
    };
    const surface = show({ onRange });
    surface.setPointerCapture = () => {};
    const width = 640 - 52;
    const point = (type: string, x: number, shiftKey = true) =>
      act(() => {
        const at = { clientX: x, clientY: 100, shiftKey, button: 0, bubbles: true, pointerType: 'mouse' };
        surface.dispatchEvent(new PointerEvent(type, at));
      });
    point('pointerdown', width);
    point('pointermove', 52);
    point('pointerup', 52);
    point('pointermove', 200, false);
    expect(seen.filter((what) => what.startsWith('levels'))).toEqual(['levels 6 6', 'levels 0 6']);
    show({ onRange, range: { first: 1, last: 5 }, cursor: 2 });
    seen = [];
    for (const key of ['i', 'o', 'x']) press(surface, key);
    expect(seen).toEqual(['levels 2 5', 'levels 1 2', 'all']);
    expect(page.querySelector('[data-range]')?.getAttribute('data-range')).toBe('1 5');
    expect(page.querySelector('figcaption')?.textContent).toMatch(/^Only λ 1\.4 to −4\.2 counts\./);
  });

  it('zooms to the levels that a drag goes over, or about the cursor by keys and buttons, and shows all again', () => {
    const onZoom = (zoom: ChartProps['zoom']) => {
      seen.push(zoom === undefined ? 'all' : `zoom ${zoom.first} ${zoom.last}`);
    };
    const zooms = () => seen.splice(0).filter((what) => what === 'all' || /^(zoom|pin)/.test(what));
    const surface = show({ onZoom });
    surface.setPointerCapture = () => {};
    const point = (type: string, x: number) =>
      act(() => {
        surface.dispatchEvent(
          new PointerEvent(type, { clientX: x, clientY: 100, button: 0, bubbles: true, pointerType: 'mouse' }),
        );
      });
    point('pointerdown', 52);
    point('pointermove', 320);
    point('pointerup', 320);
    expect(zooms()).toEqual(['zoom 0 3']);
    point('pointerdown', 320);
    point('pointermove', 322);
    point('pointerup', 322);
    expect(zooms()).toEqual([expect.stringMatching(/^pin/)]);
    act(() => surface.dispatchEvent(new MouseEvent('dblclick', { bubbles: true })));
    expect(zooms()).toEqual(['all']);

    show({ onZoom, cursor: 2 });
    for (const key of ['+', '0']) press(surface, key);
    expect(zooms()).toEqual(['zoom 1 4', 'all']);
    show({ onZoom, cursor: 2, zoom: { first: 1, last: 4 } });
    expect(page.querySelector('[data-testid=zoom]')?.textContent).toBe('Seen: λ 1.4 to −2.8');
    expect(page.querySelector('figcaption')?.textContent).toContain('The chart shows λ 1.4 to −2.8 alone.');
    press(surface, '-');
    act(() => page.querySelector<HTMLElement>('[aria-label="See fewer levels"]')!.click());
    act(() => page.querySelector<HTMLElement>('[aria-label="See all levels again"]')!.click());
    expect(zooms()).toEqual(['all', 'zoom 2 3', 'all']);
    seen = [];
    for (const key of ['Home', 'End']) press(surface, key);
    expect(seen).toEqual(['cursor 1', 'cursor 4']);
  });

  it('draws only what is seen, over the whole width, and fits its height to that', () => {
    const points = () =>
      [...page.querySelectorAll('[data-class="Boot"] path')].map((path) => path.getAttribute('d') ?? '').join(' ');
    show();
    const whole = points();
    show({ zoom: { first: 1, last: 4 } });
    expect(points()).not.toBe(whole);
    const ticks = [...page.querySelectorAll('text')].map((text) => text.textContent);
    expect(ticks).not.toContain('−4');
  });

  it('lets a finger count levels once the dashed frame is pressed, and points again after the drag', () => {
    const onRange = (range: ChartProps['range']) => {
      if (range !== undefined) seen.push(`levels ${range.first} ${range.last}`);
    };
    const surface = show({ onRange });
    surface.setPointerCapture = () => {};
    const mark = page.querySelector<HTMLElement>('[aria-label="Mark the levels that count"]')!;
    const touch = (type: string, x: number) =>
      act(() => {
        surface.dispatchEvent(
          new PointerEvent(type, { clientX: x, clientY: 100, button: 0, bubbles: true, pointerType: 'touch' }),
        );
      });
    const drag = () => {
      seen = [];
      touch('pointerdown', 52);
      touch('pointermove', 640 - 52);
      touch('pointerup', 640 - 52);
      return seen.filter((what) => what.startsWith('levels'));
    };
    expect(drag()).toEqual([]);
    act(() => mark.click());
    expect(mark.getAttribute('aria-pressed')).toBe('true');
    expect(drag()).toEqual(['levels 0 0', 'levels 0 6']);
    expect(mark.getAttribute('aria-pressed')).toBe('false');
    expect(drag()).toEqual([]);
  });

  it('pins on a drag with Shift where levels cannot be chosen', () => {
    const surface = show();
    const at = { clientX: 300, clientY: 100, shiftKey: true, button: 0, bubbles: true, pointerType: 'mouse' };
    act(() => {
      surface.dispatchEvent(new PointerEvent('pointerdown', at));
      surface.dispatchEvent(new PointerEvent('pointerup', at));
    });
    expect(seen).toEqual([expect.stringMatching(/^pin /)]);
  });

  it('is one tab stop with a name and a description of its keys', () => {
    const surface = show();
    expect(surface.tabIndex).toBe(0);
    expect(surface.getAttribute('aria-label')).toBe('Evidence by noise level');
    expect(page.querySelector(`#${CSS.escape(surface.getAttribute('aria-describedby')!)}`)?.textContent).toContain(
      'arrow',
    );
  });

  it('names the group of every class, and dims the others when one is hovered', () => {
    const opacities = () =>
      [...page.querySelectorAll('g[data-class]')]
        .map((g) => `${g.getAttribute('data-class')} ${g.getAttribute('opacity')}`)
        .sort();
    show();
    expect(opacities()).toEqual(['Bag 1', 'Boot 1', 'Shoe 1']);
    show({ hovered: 2 });
    expect(opacities()).toEqual(['Bag 1', 'Boot 0.25', 'Shoe 0.25']);
  });

  it('can be read without pointing: leader and reference at the strongest level', () => {
    show();
    const rows = [...page.querySelectorAll('tbody tr')].map((row) => row.textContent);
    expect(page.querySelector('caption')?.textContent).toContain('σ 1.0');
    expect(rows[0]).toContain('+5.00 ± 0.28');
    expect(rows[0]).toContain('+14.0 ± 1.0');
    expect(rows[1]).toContain('reference');
  });

  it('shows its data as a table when asked', () => {
    show();
    const details = page.querySelector('details')!;
    act(() => {
      details.open = true;
      details.dispatchEvent(new Event('toggle'));
    });
    const table = details.querySelector('table')!;
    expect(table.querySelectorAll('tbody tr')).toHaveLength(sigmas.length);
    expect([...table.querySelectorAll('tbody tr')[2]!.children].map((cell) => cell.textContent)).toEqual([
      '0.00',
      '1.00',
      '5.000',
      '0.10',
      '5',
      '0',
      '0.10',
      '5',
      '−3.000',
      '0.10',
      '5',
    ]);
  });

  it('keeps its limits while a run streams and fits them again when it rests', () => {
    const small = handmadeView({
      gaps: [
        [1, 1],
        [0, 0],
      ],
      reference: 1,
      sigmas,
      evidence: [[0, 0, 0.2, 0, 0, 0, 0]],
    });
    const top = () => [...page.querySelectorAll('svg text')].map((text) => text.textContent);
    show({ running: true });
    const wide = top().filter((text) => text === '5' || text === '4' || text === '6');
    expect(wide).not.toEqual([]);
    show({ running: true, view: { ...small, standing: { ...small.standing, probes: 1000 } } });
    expect(top()).toEqual(expect.arrayContaining(wide));
    show({ running: false, view: { ...small, standing: { ...small.standing, probes: 1001 } } });
    expect(top()).not.toEqual(expect.arrayContaining(wide));
  });
});
