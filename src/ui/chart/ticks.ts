import { ticks as roundNumbers } from 'd3-array';
import { decimalsFor, formatFixed, formatPower } from './formatNumber.ts';

/** A place on an axis and what is written there; an empty text is a tick without a label. */
export type Tick = Readonly<{ at: number; text: string }>;

/** Round numbers between the limits, about `count` of them, with as many decimals as their step needs. */
export function linearTicks(from: number, to: number, count: number): readonly Tick[] {
  const values = roundNumbers(from, to, count);
  const decimals = decimalsFor(Math.abs((values[1] ?? from) - (values[0] ?? to)));
  return values.map((at) => ({ at, text: formatFixed(at, decimals) }));
}

/**
 * Powers of ten between two positive limits, with 2 and 5 between them where there is room, at most about `count`
 * labelled; round numbers instead when the limits are less than a factor of four apart. Steps over powers when there are
 * too many.
 */
export function logTicks(from: number, to: number, count: number): readonly Tick[] {
  const [low, high] = from < to ? [from, to] : [to, from];
  const powers = range(Math.floor(Math.log10(low) - 1e-9), Math.ceil(Math.log10(high) + 1e-9));
  const inside = (at: number) => at >= low * (1 - 1e-9) && at <= high * (1 + 1e-9);
  const grid = (factors: readonly number[]) => powers.flatMap((p) => factors.map((f) => f * 10 ** p)).filter(inside);
  const [fine, middle, coarse] = [grid([1, 2, 5]), grid([1, 3]), grid([1])];
  const chosen = fine.length <= count ? fine : middle.length <= count ? middle : coarse;
  const ticks = high / low < 4 ? linearTicks(from, to, count) : chosen.map((at) => ({ at, text: formatPower(at) }));
  const every = Math.ceil(ticks.length / Math.max(1, count));
  return ticks.map(({ at, text }, i) => ({ at, text: i % every === 0 ? text : '' }));
}

/** Zero and, on either side, `linear` times the powers of ten that lie between the limits. */
export function symlogTicks(from: number, to: number, linear: number): readonly Tick[] {
  const [low, high] = from < to ? [from, to] : [to, from];
  const powers = range(0, Math.floor(Math.log10(Math.max(-low, high, linear) / linear) + 1e-9));
  const sizes = powers.map((p) => Number((linear * 10 ** p).toPrecision(12)));
  const values = [...sizes.map((size) => -size).reverse(), 0, ...sizes].filter((at) => at >= low && at <= high);
  return values.map((at) => ({ at, text: at === 0 ? '0' : formatPower(at) }));
}

/** Leaves the text off ticks whose label would come closer than `apart` pixels to the one before. */
export function thinTicks(ticks: readonly Tick[], place: (at: number) => number, apart: number): readonly Tick[] {
  let last = Number.NEGATIVE_INFINITY;
  const inOrder = [...ticks].sort((a, b) => place(a.at) - place(b.at));
  return inOrder.map((tick) => {
    const x = place(tick.at);
    if (tick.text === '' || x - last < apart) return { ...tick, text: '' };
    last = x;
    return tick;
  });
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
