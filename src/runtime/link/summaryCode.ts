import type { LevelCurve } from '#core/scoring/curve.ts';
import { type Plan, planLevels } from '#core/scoring/plan.ts';
import type { RunSummary } from '#core/scoring/runSummary.ts';
import type { ByteReader } from './byteReader.ts';
import type { ByteWriter } from './byteWriter.ts';
import { damaged } from './linkFaults.ts';
import { decodeSpread, encodeSpread } from './spreadCode.ts';
import { readStanding, writeStanding } from './standingCode.ts';

/** The largest whole number of 16 bits with a sign. */
const FULL = 32767;

/**
 * The curves of a run, about 5 bytes per class and level:
 *
 * - draws per class and level: whole numbers;
 * - mean error of the leader: float32;
 * - mean error of another class: its gap to the leader's, as 16-bit parts of the level's largest gap (a float32). It is
 *   within 1/65534 of that largest gap;
 * - standard errors, of the error itself and of its paired difference to the leader: one byte (`spreadCode`), within 2.8 %.
 */
export function writeSummary(out: ByteWriter, { standing, errors, pairedErrors }: RunSummary, plan: Plan): void {
  const levels = planLevels(plan);
  const { leader } = standing;
  writeStanding(out, standing);

  const grid = errors.map(({ points }, c) =>
    levels.map((level) => {
      const i = points.findIndex((point) => point.level === level);
      return { n: 0, mean: 0, standardError: 0, ...points[i], paired: pairedErrors[c]?.[i] ?? 0 };
    }),
  );
  const known = grid.map((row) => row.filter(({ n }) => n > 0));
  if (known.some((row, c) => row.length !== errors[c]!.points.length)) {
    throw new RangeError('writeSummary: a curve has a level that is not in the plan');
  }
  for (const row of grid) for (const { n } of row) out.whole(n);

  out.float32s(known[leader]!.map(({ mean }) => mean));
  const base = grid[leader]!.map(({ mean }) => Math.fround(mean));
  const others = grid.filter((_, c) => c !== leader);
  const scales = base.map((own, l) => upToFloat32(Math.max(0, ...others.map((row) => gapAt(row[l]!, own)))));
  out.float32s(scales);
  for (const row of others) {
    out.int16s(row.flatMap(({ n, mean }, l) => (n > 0 ? [toParts(mean - base[l]!, scales[l]!)] : [])));
  }

  writeSpreads(out, known.flat().map(({ standardError }) => standardError)); // biome-ignore format: one idea a line
  writeSpreads(out, known.filter((_, c) => c !== leader).flat().map(({ paired }) => paired)); // biome-ignore format: one idea a line
}

export function readSummary(from: ByteReader, plan: Plan): RunSummary {
  const levels = planLevels(plan);
  const standing = readStanding(from);
  const { leader } = standing;
  const counts = standing.scores.map(() => levels.map(() => from.whole('draws', 0, 2 ** 32)));
  const visited = counts.map((row) => levels.flatMap((_, l) => (row[l]! > 0 ? [l] : [])));

  const own = errorsIn(from.float32s(visited[leader]!.length));
  const base = levels.map((_, l) => own[visited[leader]!.indexOf(l)] ?? 0);
  const scales = errorsIn(from.float32s(levels.length));
  const means = visited.map((row, c) => {
    if (c === leader) return own;
    const parts = from.int16s(row.length);
    return errorsIn(row.map((l, i) => Math.max(0, base[l]! + (parts[i]! / FULL) * scales[l]!)));
  });

  const spreads = readSpreads(from, visited);
  const paired = readSpreads(from, visited.map((row, c) => (c === leader ? [] : row))); // biome-ignore format: one idea a line
  const errors: readonly LevelCurve[] = visited.map((row, c) => ({
    class: c,
    points: row.map((l, i) => ({
      level: levels[l]!,
      n: counts[c]![l]!,
      mean: means[c]![i]!,
      standardError: spreads[c]![i]!,
    })),
  }));
  const pairedErrors = visited.map((row, c) =>
    c === leader ? row.map((l) => (counts[c]![l]! > 1 ? 0 : Number.NaN)) : paired[c]!,
  );
  return { standing, errors, pairedErrors };
}

const gapAt = ({ n, mean }: Readonly<{ n: number; mean: number }>, base: number): number =>
  n > 0 ? Math.abs(mean - base) : 0;

/** The float32 at or just above a number, so that no gap is larger than its scale. */
const upToFloat32 = (value: number): number => {
  const rounded = Math.fround(value);
  return rounded < value ? Math.fround(value * (1 + 2 ** -23)) : rounded;
};

const toParts = (gap: number, scale: number): number => (scale === 0 ? 0 : Math.round((gap / scale) * FULL));

/** Mean errors as they must be: finite and not negative. */
function errorsIn(values: readonly number[]): readonly number[] {
  if (values.some((value) => !(value >= 0 && value < Number.POSITIVE_INFINITY))) {
    throw damaged('an error is not a positive number');
  }
  return values;
}

function writeSpreads(out: ByteWriter, spreads: readonly number[]): void {
  const largest = Math.fround(spreads.reduce((most, spread) => (spread > most ? spread : most), 0));
  out.float32s([largest]);
  out.bytes(spreads.map((spread) => encodeSpread(spread, largest)));
}

function readSpreads(from: ByteReader, visited: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const [largest = 0] = errorsIn(from.float32s(1));
  return visited.map((row) => Array.from(from.bytes(row.length), (code) => decodeSpread(code, largest)));
}
