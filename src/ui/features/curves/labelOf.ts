import { nameOf } from '#ui/chart/nameOf.ts';

/** What is written at the end of a class's line; `zero` is the class whose line is the zero line. */
export const labelOf = (names: readonly string[], classIndex: number, zero: number | undefined): string =>
  classIndex === zero ? `0 = ${nameOf(names, classIndex)}` : nameOf(names, classIndex);

/** Every label that a line could have. */
export const allLabels = (names: readonly string[]): readonly string[] => names.map((_, c) => labelOf(names, c, c));
