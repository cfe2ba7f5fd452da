import type { ModelCard } from '#runtime/modelCard.ts';

/** A model and its variants, the model first. */
export type Family = readonly ModelCard[];

/** The catalogue with every variant under its model; a variant whose model is not there stands for itself. */
export function families(catalogue: readonly ModelCard[]): readonly Family[] {
  const ids = new Set(catalogue.map(({ id }) => id));
  const heads = catalogue.filter(({ variantOf }) => variantOf === undefined || !ids.has(variantOf));
  return heads.map((head) => [
    head,
    ...catalogue.filter(({ id, variantOf }) => id !== head.id && variantOf === head.id),
  ]);
}
