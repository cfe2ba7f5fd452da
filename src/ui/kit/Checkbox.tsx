import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import styles from './Checkbox.module.css';

type Props = Readonly<{
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
}>;

/** A tick box with its words. */
export const Checkbox = ({ checked, disabled = false, onChange, children }: Props) => (
  <AriaCheckbox isSelected={checked} isDisabled={disabled} onChange={onChange} className={styles.checkbox ?? ''}>
    <span className={styles.box} aria-hidden>
      <Check />
    </span>
    <span>{children}</span>
  </AriaCheckbox>
);
