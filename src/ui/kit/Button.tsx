import type { ComponentProps, ReactNode } from 'react';
import styles from './Button.module.css';
import { classes } from './classes.ts';

/** A native button's properties, named as React Aria's are, so that one can stand for the other. */
export type PlainButtonProps = Omit<
  ComponentProps<'button'>,
  'className' | 'children' | 'style' | 'onClick' | 'disabled' | 'type'
> &
  Readonly<{ isDisabled?: boolean; onPress?: (() => void) | undefined }>;

type Props = PlainButtonProps &
  Readonly<{ look?: 'primary' | 'plain' | 'quiet'; icon?: ReactNode; children?: ReactNode }>;

/** A button; `primary` for the one thing to do next, `quiet` without a frame. Without children it is a square icon. */
export const Button = ({ look = 'plain', icon, children, isDisabled = false, onPress, ...rest }: Props) => (
  <button
    {...rest}
    type="button"
    disabled={isDisabled}
    onClick={() => onPress?.()}
    className={classes(styles.button, styles[look], children === undefined && styles.square)}
  >
    {icon}
    {children}
  </button>
);
