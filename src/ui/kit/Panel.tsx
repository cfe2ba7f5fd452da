import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Panel.module.css';

type Props = Readonly<{ title: string; aside?: ReactNode; className?: string | undefined; children: ReactNode }>;

/** A titled part of the page: a landmark with a heading, and room beside the heading for one small control. */
export const Panel = ({ title, aside, className, children }: Props) => (
  <section aria-label={title} className={classes(styles.panel, className)}>
    <div className={styles.head}>
      <h2 className={styles.title}>{title}</h2>
      {aside}
    </div>
    {children}
  </section>
);
