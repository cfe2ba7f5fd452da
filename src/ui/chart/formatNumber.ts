/** Decimals that tell apart two values that are `step` apart, from 0 to 12. */
export const decimalsFor = (step: number): number =>
  step > 0 && Number.isFinite(step) ? Math.min(12, Math.max(0, Math.ceil(-Math.log10(step) - 1e-6))) : 0;

/** A number with fixed decimals, a true minus sign and grouped thousands; "–" when it is not finite. */
export function formatFixed(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return '–';
  const [whole, fraction] = Math.abs(value).toFixed(decimals).split('.') as [string, string?];
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`);
  return value < 0 && /[1-9]/.test(digits) ? `−${digits}` : digits;
}

/** `digits` significant digits, without an exponent from 10⁻⁴ up to a million. */
export function formatSignificant(value: number, digits: number): string {
  if (!Number.isFinite(value)) return '–';
  if (value === 0) return '0';
  const power = powerOf(value);
  if (power < -4 || power > 5) return `${formatFixed(value / 10 ** power, digits - 1)}${timesTen(power)}`;
  return formatFixed(value, Math.max(0, digits - 1 - power));
}

/**
 * A value with its uncertainty, rounded to two significant digits of the uncertainty: "14.2 ± 1.3",
 * "(2.13 ± 0.08) × 10⁻⁵"; the value alone, to three digits, when the uncertainty is not known.
 */
export function formatUncertain(value: number, half: number, signed = false): string {
  const plus = signed && value > 0 ? '+' : '';
  if (!(half > 0 && Number.isFinite(half)) || !Number.isFinite(value)) return plus + formatSignificant(value, 3);
  const power = powerOf(Math.max(Math.abs(value), half));
  const shift = power < -4 || power > 5 ? power : 0;
  const [v, h] = [value / 10 ** shift, half / 10 ** shift];
  const decimals = uncertainDecimals(h);
  const text = `${plus}${formatFixed(v, decimals)} ± ${formatFixed(h, decimals)}`;
  return shift === 0 ? text : `(${text})${timesTen(shift)}`;
}

/** Decimals that show two significant digits of an uncertainty; those for `fallback` when it is not known. */
export function uncertainDecimals(half: number, fallback = 1): number {
  const known = half > 0 && Number.isFinite(half) ? half : Math.abs(fallback);
  if (!(known > 0 && Number.isFinite(known))) return 0;
  return Math.min(12, Math.max(0, 1 - powerOf(known)));
}

/** A power of ten as a tick: 0.01, 1, 1,000, and 10⁻⁵ where zeros would have to be counted. */
export function formatPower(value: number): string {
  const power = powerOf(value);
  if (power >= -3 && power <= 4) return formatFixed(value, Math.max(0, -power));
  const factor = Math.round(Math.abs(value) / 10 ** power);
  return `${value < 0 ? '−' : ''}${factor === 1 ? '' : `${factor}·`}10${superscript(power)}`;
}

/** The power of ten of the leading digit; rounding noise just below a power counts as the power. */
const powerOf = (value: number): number => Math.floor(Math.log10(Math.abs(value)) + 1e-9);

const timesTen = (power: number): string => ` × 10${superscript(power)}`;

const superscript = (power: number): string =>
  [...String(power)].map((digit) => (digit === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)])).join('');
