type Interval = Readonly<{ mean: number; low: number; high: number }>;

/** A measured number and its interval, with as many digits as the interval's width can bear. */
export function interval({ mean, low, high }: Interval): Readonly<{ mean: string; low: string; high: string }> {
  const digits = digitsFor(high - low, mean);
  return { mean: decimal(mean, digits), low: decimal(low, digits), high: decimal(high, digits) };
}

/** `value` with `digits` decimals and a true minus sign; infinities as words, so that nothing reads "Infinity". */
export function decimal(value: number, digits: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'unknown' : value > 0 ? 'unbounded' : '−unbounded';
  const text = value.toFixed(digits);
  return Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−');
}

/** Decimals that show a tenth of the interval's half width: two significant digits of the uncertainty. */
export function digitsFor(width: number, mean: number): number {
  const scale = Number.isFinite(width) && width > 0 ? width / 2 : Math.abs(mean) / 10;
  if (!(scale > 0)) return 1;
  return Math.min(6, Math.max(0, 1 - Math.floor(Math.log10(scale))));
}
