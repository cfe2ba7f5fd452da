import type { ClassIndex } from '../units.ts';

/** Why nothing is claimed. */
export type Abstention = 'no-majority' | 'out-of-reach' | 'stopped-early';

/**
 * What a certificate run has shown so far: a function of its settings and its votes alone, so a resumed run and an
 * unbroken one agree bit for bit.
 */
export type CertifyStanding = Readonly<{
  phase: 'selecting' | 'estimating' | 'done';
  /** Votes per class among the samples that choose the class. */
  selection: readonly number[];
  /** The class chosen, once all n0 are in. */
  candidate?: ClassIndex;
  /** Votes per class among the samples that estimate. */
  estimation: readonly number[];
  asked: number;
  /** Lower bound on the candidate's share that is valid now; absent while none is. */
  lower?: number;
  /** The largest ℓ2 radius proven now, in [0, 1] pixels; 0 while none is. */
  radius: number;
  /** The radius if every sample still to come agreed. */
  ceiling: number;
  result?:
    | Readonly<{ type: 'certified'; class: ClassIndex; radius: number }>
    | Readonly<{ type: 'abstained'; reason: Abstention }>;
}>;
