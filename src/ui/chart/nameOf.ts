/** The name of a class, or its number when the card has none. */
export const nameOf = (names: readonly string[], classIndex: number): string =>
  names[classIndex] ?? `class ${classIndex}`;
