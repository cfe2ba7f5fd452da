import { createElement, type ReactNode } from 'react';
import styles from './Formula.module.css';
import formulas from './formulas.json' with { type: 'json' };
import type { MathTree } from './mathTree.ts';

const trees = formulas as unknown as Readonly<Record<string, MathTree>>;

/** A formula as mathematics that browsers set and screen readers speak; in LaTeX where none was set beforehand. */
export function SetFormula({ latex }: Readonly<{ latex: string }>) {
  const tree = trees[latex];
  return tree === undefined ? (
    <code className={styles.formula}>{latex}</code>
  ) : (
    createElement('math', { display: 'block', className: styles.formula, alttext: latex }, drawn(tree))
  );
}

function drawn(tree: MathTree): ReactNode {
  if (typeof tree === 'string') return tree;
  const [tag, attributes, ...children] = tree;
  return createElement(tag, attributes, ...children.map(drawn));
}
