import { Fault } from '#core/fault.ts';
import type { ModelCard } from '#runtime/modelCard.ts';

/** Certificates are in units of [0, 1] pixels, which a model of [−1, 1] has at half size. @throws Fault model-incompatible */
export function checkScale({ title, picture }: ModelCard): void {
  const { mean, scale } = picture.normalisation;
  if (mean === 0.5 && scale === 0.5) return;
  throw new Fault('model-incompatible', `${title} does not take pictures of [−1, 1], which certificates need.`);
}
