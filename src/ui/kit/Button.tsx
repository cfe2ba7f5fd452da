import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps } from 'react-aria-components';
import styles from './Button.module.css';
import { classes } from './classes.ts';

type Props = Omit<ButtonProps, 'className' | 'children' | 'style'> &
  Readonly<{ look?: 'primary' | 'plain' | 'quiet'; icon?: ReactNode; children?: ReactNode }>;

/** A button; `primary` for the one thing to do next, `quiet` without a frame. Without children it is a square icon. */
export const Button = ({ look = 'plain', icon, children, ...rest }: Props) => (
  <AriaButton {...rest} className={classes(styles.button, styles[look], children === undefined && styles.square)}>
    {icon}
    {children}
  </AriaButton>
);
