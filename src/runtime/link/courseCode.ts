import type { DeciderChoice, DeciderId } from '#core/scoring/decider.ts';
import { deciders, presetNamed } from '#core/scoring/deciders.ts';
import type { ClaimKind, Outcome } from '#core/scoring/outcome.ts';
import { MAX_CLASSES } from '../limits.ts';
import type { ByteReader } from './byteReader.ts';
import type { ByteWriter } from './byteWriter.ts';
import { damaged, outOfRange } from './linkFaults.ts';
import type { SharedCourse } from './sharedRun.ts';
import { readReading, writeReading } from './standingCode.ts';

/** Deciders and kinds of claims by their number in a link; only ever add to the end. */
const DECIDERS: readonly DeciderId[] = [
  'fixed',
  'race',
  'li-stages',
  'paired-test',
  'vote-stages',
  'sift-refine',
  'progressive',
  'class-tree',
];
const CLAIMS = ['guaranteed', 'calibrated', 'per-test', 'asymptotic'] as const satisfies readonly ClaimKind[];

const MOST_EVALUATIONS = 2 ** 32;

/** How a run was decided: decider, setting (empty for the first), risk (0 for the decider's own), reading, budget, end. */
export function writeCourse(out: ByteWriter, { decider, decidedBy, budget, outcome }: SharedCourse): void {
  out.byte(DECIDERS.indexOf(decider.id));
  out.text(decider.preset ?? '');
  out.float64(decider.risk ?? 0);
  writeReading(out, decidedBy);
  out.whole(budget);
  out.byte(outcome === undefined ? 0 : outcome.settled ? 2 : 1);
  if (outcome === undefined) return;
  out.whole(outcome.verdict);
  out.byte(outcome.claim === undefined ? 0 : 1 + CLAIMS.indexOf(outcome.claim.kind));
  if (outcome.claim !== undefined) out.float64(outcome.claim.risk);
}

export function readCourse(from: ByteReader): SharedCourse {
  return {
    decider: readChoice(from),
    decidedBy: readReading(from),
    budget: from.whole('budget', 0, MOST_EVALUATIONS),
    outcome: readOutcome(from),
  };
}

function readChoice(from: ByteReader): DeciderChoice {
  const code = from.byte();
  const id = DECIDERS[code];
  if (id === undefined) throw outOfRange('decider number', code, `0 to ${DECIDERS.length - 1}`);
  const stored = from.text('setting', 40);
  const preset = stored === '' ? '' : presetNamed(deciders[id], stored);
  if (preset === undefined) throw damaged('its decider has no such setting');
  const risk = from.float64('risk', 0, 0.5);
  return { id, ...(preset === '' ? {} : { preset }), ...(risk === 0 ? {} : { risk }) };
}

function readOutcome(from: ByteReader): Outcome | undefined {
  const end = from.byte();
  if (end > 2) throw damaged('its decider ended in no known way');
  if (end === 0) return undefined;
  const verdict = from.whole('verdict', 0, MAX_CLASSES - 1);
  const code = from.byte();
  if (code > CLAIMS.length) throw damaged('its decider claims nothing known');
  const kind = CLAIMS[code - 1];
  const claim = kind === undefined ? {} : { claim: { kind, risk: from.float64('risk', 0, 1) } };
  return { verdict, settled: end === 2, ...claim };
}
