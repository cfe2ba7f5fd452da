/** What the controls allow. Links are held to the link codec's own, wider limits. */
export const limits = {
  levels: { min: 4, max: 64 },
  draws: { min: 1, max: 64 },
  seed: { min: 0, max: Number.MAX_SAFE_INTEGER },
} as const;

/** `value` as a whole number within `range`. */
export const within = (value: number, { min, max }: Readonly<{ min: number; max: number }>): number =>
  Math.min(max, Math.max(min, Math.round(value)));
