import { describe, expect, it } from 'vitest';
import { keyAction } from './keyAction.ts';

const situation = { cursor: 3, start: 7, stops: 10, hovered: 5, ranking: [9, 5, 2] } as const;
const press = (key: string, change: Partial<Parameters<typeof keyAction>[1]> = {}, shiftKey = false) =>
  keyAction({ key, shiftKey, ctrlKey: false, metaKey: false, altKey: false }, { ...situation, ...change });

describe('a key on a chart', () => {
  it('moves between levels, with Shift five at a time, and stops at the ends', () => {
    expect(press('ArrowRight')).toEqual({ type: 'cursor', to: 4 });
    expect(press('ArrowRight', {}, true)).toEqual({ type: 'cursor', to: 8 });
    expect(press('ArrowLeft', {}, true)).toEqual({ type: 'cursor', to: 0 });
    expect(press('Home')).toEqual({ type: 'cursor', to: 0 });
    expect(press('End')).toEqual({ type: 'cursor', to: 9 });
  });

  it('starts where the evidence is strongest', () => {
    expect(press('ArrowLeft', { cursor: undefined })).toEqual({ type: 'cursor', to: 7 });
  });

  it('moves between classes by rank, from the leader', () => {
    expect(press('ArrowDown')).toEqual({ type: 'hover', to: 2 });
    expect(press('ArrowUp')).toEqual({ type: 'hover', to: 9 });
    expect(press('ArrowUp', { hovered: 9 })).toEqual({ type: 'hover', to: 9 });
    expect(press('ArrowDown', { hovered: undefined })).toEqual({ type: 'hover', to: 9 });
  });

  it('pins, makes the reference, leaves', () => {
    expect(press('Enter')).toEqual({ type: 'pin', class: 5 });
    expect(press('r')).toEqual({ type: 'reference', class: 5 });
    expect(press('Escape')).toEqual({ type: 'leave' });
  });

  it('counts levels from here and up to here, and all again', () => {
    expect(press('i')).toEqual({ type: 'range', to: { first: 3, last: 9 } });
    expect(press('o')).toEqual({ type: 'range', to: { first: 0, last: 3 } });
    expect(press('I', { range: { first: 1, last: 6 } })).toEqual({ type: 'range', to: { first: 3, last: 6 } });
    expect(press('O', { range: { first: 2, last: 6 } })).toEqual({ type: 'range', to: { first: 2, last: 3 } });
    expect(press('i', { range: { first: 0, last: 1 } })).toEqual({ type: 'range', to: { first: 3, last: 3 } });
    expect(press('o', { cursor: undefined })).toEqual({ type: 'range', to: { first: 0, last: 7 } });
    expect(press('x')).toEqual({ type: 'range', to: undefined });
    expect(press('i', { stops: 0 })).toBeUndefined();
  });

  it('draws only the class, or all again, and asks for other views', () => {
    expect(press('s')).toEqual({ type: 'solo', to: 5 });
    expect(press('S', { solo: 5 })).toEqual({ type: 'solo', to: undefined });
    expect(press('s', { solo: 2 })).toEqual({ type: 'solo', to: 5 });
    expect(press('s', { solo: 2, hovered: undefined })).toEqual({ type: 'solo', to: undefined });
    expect(press('s', { hovered: undefined })).toBeUndefined();
    expect([press('d'), press('m')]).toEqual([
      { type: 'layout', to: 'absolute' },
      { type: 'layout', to: 'grid' },
    ]);
  });

  it('does nothing where there is nothing to do, and leaves other keys to the page', () => {
    expect(press('Enter', { hovered: undefined })).toBeUndefined();
    expect(press('ArrowRight', { stops: 0 })).toBeUndefined();
    expect(press('ArrowDown', { ranking: [] })).toBeUndefined();
    expect(press('Tab')).toBeUndefined();
    expect(
      keyAction({ key: 'r', shiftKey: false, ctrlKey: true, metaKey: false, altKey: false }, situation),
    ).toBeUndefined();
  });
});
