import { linearTicks, logTicks, symlogTicks, type Tick } from './ticks.ts';

/** Data units to pixels; NaN for what has no place on the axis. */
export type Scale = (value: number) => number;

/** How an axis maps data; `linear` of a symlog is the half width of its linear zone. */
export type ScaleKind =
  | Readonly<{ type: 'linear' }>
  | Readonly<{ type: 'log' }>
  | Readonly<{ type: 'symlog'; linear: number }>;

/** One axis: what it shows (from the left or from below; descending limits turn it round) and how. */
export type AxisPlan = Readonly<{ from: number; to: number; kind: ScaleKind }>;

/** The size of a chart and the room around its plot, in pixels. */
export type Frame = Readonly<{
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}>;

/** Scales of a chart: x from the left, y from below. */
export const scalesFor = (x: AxisPlan, y: AxisPlan, frame: Frame): Readonly<{ sx: Scale; sy: Scale }> => ({
  sx: scaleOf(x, frame.left, frame.width - frame.right),
  sy: scaleOf(y, frame.height - frame.bottom, frame.top),
});

/** Ticks of an axis, about `count` of them labelled. */
export function ticksOf({ from, to, kind }: AxisPlan, count: number): readonly Tick[] {
  switch (kind.type) {
    case 'linear':
      return linearTicks(from, to, count);
    case 'log':
      return logTicks(from, to, count);
    case 'symlog':
      return symlogTicks(from, to, kind.linear);
  }
}

/**
 * Half width of the linear zone of a symlog axis that shows values up to `most`: a power of ten, two to three decades
 * below.
 */
export const linearZone = (most: number): number =>
  most > 0 && Number.isFinite(most) ? 10 ** (Math.ceil(Math.log10(most) - 1e-9) - 3) : 1;

/** An axis is a line in these: called for every corner of every line each time a run answers. */
function transformOf(kind: ScaleKind): (value: number) => number {
  switch (kind.type) {
    case 'linear':
      return (value) => value;
    case 'log':
      return (value) => (value > 0 ? Math.log(value) : Number.NaN);
    case 'symlog':
      return (value) => Math.sign(value) * Math.log1p(Math.abs(value) / kind.linear);
  }
}

function scaleOf({ from, to, kind }: AxisPlan, start: number, end: number): Scale {
  const transform = transformOf(kind);
  const first = transform(from);
  const range = transform(to) - first;
  return (value) => {
    const share = range === 0 ? 0.5 : (transform(value) - first) / range;
    return start * (1 - share) + end * share;
  };
}
