import type { ClassIndex } from '../units.ts';

/** The true class of a picture, and the loss of every class in nats (lower is better), all finite. */
export type Scored = Readonly<{ truth: ClassIndex; losses: readonly number[] }>;
