/** A piece of MathML: words, or an element with its attributes and children. Small enough to be kept as JSON. */
export type MathTree = string | readonly [tag: string, attributes: Readonly<Record<string, string>>, ...MathTree[]];
