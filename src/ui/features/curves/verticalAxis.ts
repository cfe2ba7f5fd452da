import { type Limits, pad } from '#ui/chart/limits.ts';
import { type AxisPlan, linearZone } from '#ui/chart/scalesFor.ts';
import type { Fits } from './fitVertical.ts';

/** How gaps are drawn: linear and fitted to the contenders, linear and fitted to all, or symlog. */
export type VerticalScale = 'close' | 'all' | 'symlog';

/** The limits that a scale asks for. */
export const limitsFor = (scale: VerticalScale, fits: Fits): Limits => (scale === 'close' ? fits.close : fits.all);

/** The vertical axis of a chart of gaps; from −1 to 1 while there is nothing but zero. */
export function verticalAxis(scale: VerticalScale, limits: Limits): AxisPlan {
  const [low, high] = limits[0] === limits[1] ? [-1, 1] : limits;
  if (scale === 'symlog') {
    const linear = linearZone(Math.max(-low, high));
    return { from: Math.min(low * 1.4, -linear), to: Math.max(high * 1.4, linear), kind: { type: 'symlog', linear } };
  }
  const [from, to] = pad([low, high], 0.07);
  return { from, to, kind: { type: 'linear' } };
}
