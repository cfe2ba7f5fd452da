import type { ReactNode } from 'react';
import { Formula } from '#ui/kit/formula/Formula.tsx';
import styles from './How.module.css';

type Props = Readonly<{ id: string; title: string; text: readonly string[]; formula?: string; children?: ReactNode }>;

/** A part of the page: what there is to say, its formula, and a drawing to try it on. */
export const Section = ({ id, title, text, formula, children }: Props) => (
  <section aria-labelledby={id} className={styles.section}>
    <h2 id={id} tabIndex={-1}>
      {title}
    </h2>
    <div className={styles.text}>
      {text.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {formula === undefined ? null : <Formula latex={formula} />}
    </div>
    {children}
  </section>
);
