import type { ReactNode } from 'react';
import styles from './How.module.css';

type Props = Readonly<{
  /** What follows from the numbers, read out when it changes. */
  headline: string;
  rows: readonly (readonly [name: string, value: string])[];
  /** Whether the headline is certain enough to be shown as such. */
  sure?: boolean;
  children?: ReactNode;
}>;

/** The numbers beside a drawing. */
export const Figures = ({ headline, rows, sure = true, children }: Props) => (
  <div className={styles.figures}>
    <p role="status" data-testid="how-headline" className={styles.headline} data-sure={sure}>
      {headline}
    </p>
    <dl>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
    {children}
  </div>
);
