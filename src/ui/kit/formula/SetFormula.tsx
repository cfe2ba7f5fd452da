import { createElement, type ReactNode } from 'react';
import { words } from '../words.ts';
import styles from './Formula.module.css';
import formulas from './formulas.json' with { type: 'json' };
import type { MathTree } from './mathTree.ts';

const trees = formulas as unknown as Readonly<Record<string, MathTree>>;

/** A formula as mathematics that browsers set and screen readers speak; in LaTeX where none was set beforehand. */
export function SetFormula({ latex }: Readonly<{ latex: string }>) {
  const tree = trees[latex];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <section className={styles.formula} aria-label={words.formula} tabIndex={0}>
      {tree === undefined ? (
        <code>{latex}</code>
      ) : (
        createElement('math', { display: 'block', alttext: latex }, drawn(tree))
      )}
    </section>
  );
}

function drawn(tree: MathTree): ReactNode {
  if (typeof tree === 'string') return tree;
  const [tag, attributes, ...children] = tree;
  return createElement(tag, attributes, ...children.map(drawn));
}
