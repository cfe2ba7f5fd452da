import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components';
import styles from './Button.module.css';
import { classes } from './classes.ts';

type Props = Readonly<{ label: string; icon: ReactNode; isOn: boolean; onChange: (isOn: boolean) => void }>;

/** A square button that stays pressed. */
export const Toggle = ({ label, icon, isOn, onChange }: Props) => (
  <ToggleButton
    aria-label={label}
    isSelected={isOn}
    onChange={onChange}
    className={classes(styles.button, styles.square)}
  >
    {icon}
  </ToggleButton>
);
