/** A label that wants to stand at `y` pixels. */
export type Wish = Readonly<{ y: number }>;

/**
 * Places for labels in one column: in the order of their wishes, at least `apart` pixels from each other, between `top`
 * and `bottom`, and as near to the wishes as that allows (least squares, by pooling neighbours that push each other).
 *
 * Ties keep the order given. Labels that find no room at all are the caller's to leave out: when there are more than
 * `(bottom − top) / apart + 1` of them they are spaced evenly, closer than `apart`.
 *
 * @returns the place of each label, in the order given
 */
export function spreadLabels(wishes: readonly Wish[], top: number, bottom: number, apart: number): readonly number[] {
  const step = wishes.length > 1 ? Math.min(apart, (bottom - top) / (wishes.length - 1)) : apart;
  const order = wishes.map((_, i) => i).sort((a, b) => wishes[a]!.y - wishes[b]!.y || a - b);
  // With i · step taken off, "at least a step apart" becomes "not descending": isotonic regression.
  const blocks: { sum: number; size: number }[] = [];
  for (const [i, wish] of order.entries()) {
    blocks.push({ sum: wishes[wish]!.y - i * step, size: 1 });
    while (blocks.length > 1 && mean(blocks.at(-2)!) > mean(blocks.at(-1)!)) {
      const last = blocks.pop()!;
      const before = blocks.at(-1)!;
      before.sum += last.sum;
      before.size += last.size;
    }
  }
  const places = new Array<number>(wishes.length);
  const highest = Math.max(top, bottom - (wishes.length - 1) * step);
  let i = 0;
  for (const block of blocks) {
    const base = Math.min(highest, Math.max(top, mean(block)));
    for (let k = 0; k < block.size; k++, i++) places[order[i]!] = base + i * step;
  }
  return places;
}

const mean = ({ sum, size }: Readonly<{ sum: number; size: number }>): number => sum / size;
