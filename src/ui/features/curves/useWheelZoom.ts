import { type RefObject, useEffect, useRef } from 'react';

import type { ChartProps } from './chartProps.ts';
import { nearest, type PlotModel } from './plotModel.ts';
import { zoomBy } from './zoom.ts';

/** Pixels of a wheel that see half or twice as much: less than a notch, and many events of a pinched touchpad. */
const TURN = 80;

/** Pixels of a wheel that counts lines. */
const LINE = 40;

/** A wheel that is turned with Ctrl, and a pinched touchpad, zoom about the pointer; without Ctrl the page scrolls. */
export function useWheelZoom(
  ref: RefObject<HTMLDivElement | null>,
  model: PlotModel,
  zoom: ChartProps['zoom'],
  onZoom: ChartProps['onZoom'],
): void {
  const turned = useRef(0);
  useEffect(() => {
    const surface = ref.current;
    if (surface === null || onZoom === undefined) return;
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      turned.current += event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : LINE);
      if (Math.abs(turned.current) < TURN) return;
      const box = surface.getBoundingClientRect();
      const found = nearest(model, event.clientX - box.left, event.clientY - box.top);
      if (found !== undefined) onZoom(zoomBy(turned.current < 0 ? 0.5 : 2, zoom, found.stop, model.stops.length));
      turned.current = 0;
    };
    // React listens to wheels passively, and so could not keep the browser from zooming the page.
    surface.addEventListener('wheel', turn, { passive: false });
    return () => surface.removeEventListener('wheel', turn);
  }, [ref, model, zoom, onZoom]);
}
