import type { CertifySettings } from '#core/certify/certifySettings.ts';
import type { CertifyStanding } from '#core/certify/certifyStanding.ts';
import type { DeciderChoice } from '#core/scoring/decider.ts';
import type { Outcome } from '#core/scoring/outcome.ts';
import type { Plan } from '#core/scoring/plan.ts';
import type { ReadingId } from '#core/scoring/reading.ts';
import type { RunSummary } from '#core/scoring/runSummary.ts';
import type { Seed } from '#core/units.ts';

/** How the page was looked at: kept in the link so that the reader sees the same charts. */
export type SharedView = Readonly<{ reference: number | undefined; pins: readonly number[]; embed: boolean }>;

/** How a run was decided, where it was not by a fixed budget: by which reading, beside which budget, and how it ended. */
export type SharedCourse = Readonly<{
  decider: DeciderChoice;
  decidedBy: ReadingId;
  budget: number;
  outcome: Outcome | undefined;
}>;

/**
 * What a certificate of the run's picture came to, without its votes one by one: enough to recompute it, not to check it by
 * itself.
 */
export type SharedCertificate = Readonly<{
  settings: CertifySettings;
  engine: string;
  /** Votes per class among those that chose the class, and among those that estimated its share. */
  selection: readonly number[];
  estimation: readonly number[];
  /** True when the sender ended it. */
  stopped: boolean;
  result: NonNullable<CertifyStanding['result']>;
}>;

/** Everything a link says. `picture` is the exact 8-bit model input, H×W×C, when the sender ticked it. */
export type SharedRun = Readonly<{
  model: Readonly<{ id: string; sha256: string }>;
  reading: ReadingId;
  plan: Plan;
  /** Missing for a fixed budget. */
  course?: SharedCourse | undefined;
  seed: Seed;
  fingerprint: string;
  view: SharedView;
  summary: RunSummary | undefined;
  picture: Readonly<{ width: number; height: number; channels: 1 | 3; data: Uint8Array }> | undefined;
  certificate?: SharedCertificate | undefined;
}>;
