import { useState } from 'react';
import { seriesStyle } from '#ui/chart/seriesStyle.ts';
import type { HandleOf } from './Handle.tsx';
import { begin, type Place } from './plainWorld.ts';
import { words } from './words.ts';

export type Points = Readonly<{ a: Place; b: Place; x: Place }>;

/** The two means and the picture of a section, the handles that move them, and a way to put them somewhere. */
export function useWorldPoints(start: Points = begin): Readonly<{
  points: Points;
  handles: readonly HandleOf[];
  put: (points: Points) => void;
}> {
  const [points, put] = useState(start);
  const mover = (name: keyof Points) => (place: Place) => put((before) => ({ ...before, [name]: place }));
  const handles: readonly HandleOf[] = [
    { name: words.meanOf('A'), text: 'A', place: points.a, ...lookOf(0), onMove: mover('a') },
    { name: words.meanOf('B'), text: 'B', place: points.b, ...lookOf(1), onMove: mover('b') },
    { name: words.picture, text: 'x', place: points.x, color: 'var(--ink)', shape: 'cross', onMove: mover('x') },
  ];
  return { points, handles, put };
}

function lookOf(c: number): Pick<HandleOf, 'color' | 'shape'> {
  const { color, shape } = seriesStyle(c);
  return { color, shape };
}
