import { broken } from './pngFile.ts';

/** Rows of bytes, each behind the number of its filter, somewhere in unpacked data. */
type Rows = Readonly<{
  raw: Uint8Array;
  from: number;
  rows: number;
  rowBytes: number;
  /** Bytes from a pixel to the one on its left; 1 for pixels smaller than a byte. */
  step: number;
}>;

/**
 * The rows as they were before each was written as differences to its neighbours.
 *
 * @source PNG (W3C), section 9, "Filtering"
 * @throws Fault picture-undecodable for a filter that does not exist
 */
export function unfilter({ raw, from, rows, rowBytes, step }: Rows): Uint8Array {
  const out = new Uint8Array(rows * rowBytes);
  const empty = new Uint8Array(rowBytes);
  for (let y = 0; y < rows; y++) {
    const start = from + y * (rowBytes + 1);
    const row = out.subarray(y * rowBytes, (y + 1) * rowBytes);
    const above = y > 0 ? out.subarray((y - 1) * rowBytes, y * rowBytes) : empty;
    row.set(raw.subarray(start + 1, start + 1 + rowBytes));
    undo(raw[start]!, row, above, step);
  }
  return out;
}

function undo(filter: number, row: Uint8Array, above: Uint8Array, step: number): void {
  switch (filter) {
    case 0:
      return;
    case 1:
      for (let i = step; i < row.length; i++) row[i]! += row[i - step]!;
      return;
    case 2:
      for (let i = 0; i < row.length; i++) row[i]! += above[i]!;
      return;
    case 3:
      for (let i = 0; i < row.length; i++) row[i]! += ((i < step ? 0 : row[i - step]!) + above[i]!) >> 1;
      return;
    case 4:
      for (let i = 0; i < Math.min(step, row.length); i++) row[i]! += above[i]!;
      for (let i = step; i < row.length; i++) row[i]! += paeth(row[i - step]!, above[i]!, above[i - step]!);
      return;
    default:
      throw broken(`filter ${filter} does not exist`);
  }
}

/** Whichever of left, up and upper left is nearest to left + up − upper left. */
function paeth(left: number, up: number, upperLeft: number): number {
  const toLeft = Math.abs(up - upperLeft);
  const toUp = Math.abs(left - upperLeft);
  const toUpperLeft = Math.abs(left + up - 2 * upperLeft);
  if (toLeft <= toUp && toLeft <= toUpperLeft) return left;
  return toUp <= toUpperLeft ? up : upperLeft;
}
