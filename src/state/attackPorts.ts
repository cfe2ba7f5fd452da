import type { PlainAsk } from '#core/attack/plainPorts.ts';
import type { CertifySettings } from '#core/certify/certifySettings.ts';
import type { ClassIndex } from '#core/units.ts';

/** The classifiers of the run on screen, as attacks see them. Pictures are C·H·W values in [0, 1]. */
export type AttackPorts = Readonly<{
  /** Scores of the model's classes under a short plan with the run's noise; the largest wins. */
  scores(picture: Float32Array): Promise<readonly number[]>;
  /** The plain classifier. */
  plain: PlainAsk;
  /** Votes of a certificate's classifier on a picture of 8-bit values, C·H·W. */
  votes(picture: Uint8Array, settings: CertifySettings, count: number): Promise<readonly ClassIndex[]>;
}>;
