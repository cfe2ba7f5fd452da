import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, type ButtonProps } from 'react-aria-components';
import styles from './Chip.module.css';

type Props = Omit<ButtonProps, 'className' | 'children' | 'style'> & Readonly<{ children: ReactNode; testId?: string }>;

/** A rounded button that shows a choice and opens it. */
export const Chip = ({ children, testId, ...rest }: Props) => (
  <Button {...rest} className={styles.chip ?? ''} {...(testId === undefined ? {} : { 'data-testid': testId })}>
    {children}
    <ChevronDown aria-hidden className={styles.chevron} />
  </Button>
);
