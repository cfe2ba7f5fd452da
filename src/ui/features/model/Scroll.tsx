import type { ReactNode } from 'react';
import styles from './Table.module.css';

/** A part that is scrolled sideways where it is too wide, also with the keyboard. */
export const Scroll = ({ label, children }: Readonly<{ label: string; children: ReactNode }>) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
  <section className={styles.scroll} aria-label={label} tabIndex={0}>
    {children}
  </section>
);
