import type { ClassIndex } from '../units.ts';

/** A group of classes, or one class. */
export type ClassNode = Readonly<{ name: string; children: readonly ClassNode[] }> | Readonly<{ class: ClassIndex }>;

/** The classes below a node, in the tree's order. */
export const leavesOf = (node: ClassNode): readonly ClassIndex[] =>
  'class' in node ? [node.class] : node.children.flatMap(leavesOf);
