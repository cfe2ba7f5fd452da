import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PlainButtonProps } from './Button.tsx';
import styles from './Chip.module.css';

type Props = PlainButtonProps & Readonly<{ children: ReactNode; testId?: string }>;

/** A rounded button that shows a choice and opens it. */
export const Chip = ({ children, testId, isDisabled = false, onPress, ...rest }: Props) => (
  <button
    {...rest}
    type="button"
    disabled={isDisabled}
    onClick={() => onPress?.()}
    className={styles.chip}
    data-testid={testId}
  >
    {children}
    <ChevronDown aria-hidden className={styles.chevron} />
  </button>
);
