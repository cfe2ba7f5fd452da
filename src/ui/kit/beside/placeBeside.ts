export type Size = Readonly<{ width: number; height: number }>;
type Box = Readonly<{ left: number; top: number; right: number; bottom: number }>;

/** Between a card and what it lies beside, and between a card and the edge of the screen (CSS px). */
const GAP = 8;

/**
 * Where a card lies beside a box (left and top, CSS px): below it where there is room, else above, after it or before it,
 * else at the foot of the screen; always on the screen as far as it fits.
 */
export function placeBeside(box: Box, card: Size, screen: Size): Readonly<{ left: number; top: number }> {
  const below = box.bottom + GAP;
  const above = box.top - GAP - card.height;
  const after = box.right + GAP;
  const before = box.left - GAP - card.width;
  const [lowest, rightmost] = [screen.height - card.height, screen.width - card.width];
  const at = (left: number, top: number) => ({ left: kept(left, rightmost), top: kept(top, lowest) });
  if (below + GAP <= lowest) return at(box.left, below);
  if (above >= GAP) return at(box.left, above);
  if (after + GAP <= rightmost) return at(after, box.top);
  return before >= GAP ? at(before, box.top) : at(box.left, lowest);
}

const kept = (at: number, most: number): number => Math.max(GAP, Math.min(at, most - GAP));
