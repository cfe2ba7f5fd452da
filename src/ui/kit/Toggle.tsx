import type { ReactNode } from 'react';
import styles from './Button.module.css';
import { classes } from './classes.ts';

type Props = Readonly<{ label: string; icon: ReactNode; isOn: boolean; onChange: (isOn: boolean) => void }>;

/** A square button that stays pressed. */
export const Toggle = ({ label, icon, isOn, onChange }: Props) => (
  <button
    type="button"
    aria-label={label}
    aria-pressed={isOn}
    onClick={() => onChange(!isOn)}
    className={classes(styles.button, styles.square)}
  >
    {icon}
  </button>
);
