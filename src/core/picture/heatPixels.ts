/** Ends of the scale: red against, blue for; both as far from the ground in lightness, also for the colour-blind. */
export const heatColours = { against: [178, 24, 43], for: [33, 102, 172] } as const;

/**
 * Signed numbers as colour: blue above 0, red below; nothing at 0, full at `limit`, and no more beyond it.
 *
 * @returns RGBA, four bytes a value
 */
export function heatPixels(values: ArrayLike<number>, limit: number): Uint8ClampedArray<ArrayBuffer> {
  const data = new Uint8ClampedArray(4 * values.length);
  for (let i = 0; i < values.length; i++) {
    const share = limit > 0 ? Math.min(1, Math.abs(values[i]!) / limit) : 0;
    const [red, green, blue] = values[i]! < 0 ? heatColours.against : heatColours.for;
    data.set([red, green, blue, Math.round(255 * share)], 4 * i);
  }
  return data;
}

/** The largest |value| of several maps, their shared limit; numbers that are not finite do not count. */
export function heatLimit(maps: readonly ArrayLike<number>[]): number {
  let most = 0;
  for (const map of maps) {
    for (let i = 0; i < map.length; i++) if (Number.isFinite(map[i])) most = Math.max(most, Math.abs(map[i]!));
  }
  return most;
}
