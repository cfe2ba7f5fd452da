import type { ReadingId } from '#core/scoring/reading.ts';
import type { Gap, Standing } from '#core/scoring/standing.ts';
import { MAX_CLASSES } from '../limits.ts';
import type { ByteReader } from './byteReader.ts';
import type { ByteWriter } from './byteWriter.ts';
import { damaged, outOfRange } from './linkFaults.ts';

/** Readings by their number in a link; only ever add to the end. */
const READINGS: readonly ReadingId[] = [
  'elbo',
  'li-l2',
  'li-l1',
  'vote',
  'snr',
  'clark-jaini',
  'edm',
  'edm-released',
  'z-mean',
  'median',
  'learned',
];

/** A gap has no uncertainty to tell when it is the leader's own. */
const NO_GAP: Gap = { mean: 0, standardError: 0, degreesOfFreedom: 0, low: 0, high: 0 };

const GAP_FIELDS = ['mean', 'standardError', 'degreesOfFreedom', 'low', 'high'] as const;

export function writeReading(out: ByteWriter, reading: ReadingId): void {
  out.byte(READINGS.indexOf(reading));
}

export function readReading(from: ByteReader): ReadingId {
  const code = from.byte();
  const reading = READINGS[code];
  if (reading === undefined) throw outOfRange('reading number', code, `0 to ${READINGS.length - 1}`);
  return reading;
}

/** Scores and leads as float32, who leads and whether that is decided as it was: the verdict reads as the sender's. */
export function writeStanding(out: ByteWriter, standing: Standing): void {
  const { reading, probes, nfe, scores, ranking, leader, rival, lead, decided } = standing;
  writeReading(out, reading);
  out.whole(scores.length);
  out.whole(probes);
  out.whole(nfe);
  out.byte(decided ? 1 : 0);
  out.whole(rival);
  for (const c of ranking) out.whole(c);
  out.float32s(scores);
  for (const field of GAP_FIELDS) out.float32s(lead.filter((_, c) => c !== leader).map((gap) => gap[field]));
}

export function readStanding(from: ByteReader): Standing {
  const reading = readReading(from);
  const classes = from.whole('classes', 1, MAX_CLASSES);
  const probes = from.whole('probes', 0, 2 ** 32);
  const nfe = from.whole('evaluations', 0, 2 ** 48);
  const decided = from.byte() === 1;
  const rival = from.whole('class', 0, classes - 1);
  const ranking = Array.from({ length: classes }, () => from.whole('class', 0, classes - 1));
  if (new Set(ranking).size !== classes) throw damaged('its ranking names a class twice');
  const scores = from.float32s(classes);
  if (scores.some((score) => Number.isNaN(score) || score === Number.POSITIVE_INFINITY)) {
    throw damaged('a score is not a number');
  }
  const leader = ranking[0]!;
  const fields = GAP_FIELDS.map(() => from.float32s(classes - 1));
  const gaps = Array.from({ length: classes - 1 }, (_, i) => gapOf(fields.map((field) => field[i]!)));
  const lead = [...gaps.slice(0, leader), NO_GAP, ...gaps.slice(leader)];
  return { reading, probes, nfe, scores, ranking, leader, rival, lead, decided };
}

/** A gap that can be: unknown numbers are NaN in the mean and standard error only, and the interval is not reversed. */
function gapOf([mean = 0, standardError = 0, degreesOfFreedom = 0, low = 0, high = 0]: readonly number[]): Gap {
  const known = Math.abs(mean) !== Number.POSITIVE_INFINITY && standardError !== Number.POSITIVE_INFINITY;
  if (!known || standardError < 0 || !(degreesOfFreedom >= 0) || !(low <= high)) {
    throw damaged('a gap between two classes is impossible');
  }
  return { mean, standardError, degreesOfFreedom, low, high };
}
