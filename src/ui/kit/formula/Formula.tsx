import { lazy, Suspense } from 'react';
import styles from './Formula.module.css';

const SetFormula = lazy(async () => ({ default: (await import('./SetFormula.tsx')).SetFormula }));

/** A formula in LaTeX, set as mathematics. The settings come with the first formula that is looked at. */
export const Formula = ({ latex }: Readonly<{ latex: string }>) => (
  <Suspense fallback={<div className={styles.formula} />}>
    <SetFormula latex={latex} />
  </Suspense>
);
