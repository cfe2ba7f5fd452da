import type { ClassIndex } from '../units.ts';
import type { Gradient, Margin } from './attack.ts';
import { marginOf } from './gradientAttack.ts';

/** A classifier that answers pictures together, with logits and the slopes that `Gradient` has, one row a picture. */
export type PlainAsk = (
  pictures: readonly Float32Array[],
  truth: ClassIndex,
) => Promise<Readonly<{ logits: readonly Float32Array[]; gradients: readonly Float32Array[] }>>;

/** Such a classifier as the port of attacks that follow slopes. */
export const plainGradient =
  (ask: PlainAsk): Gradient =>
  async (picture, truth) => {
    const { logits, gradients } = await ask([picture], truth);
    return { logits: logits[0]!, gradient: gradients[0]! };
  };

/** The same as the port of attacks that only ask. */
export const plainMargin =
  (ask: PlainAsk, truth: ClassIndex): Margin =>
  async (pictures) =>
    (await ask(pictures, truth)).logits.map((logits) => marginOf(logits, truth));
