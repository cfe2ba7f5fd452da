import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Checkbox.module.css';

type Props = Readonly<{
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
}>;

/** A tick box with its words. */
export const Checkbox = ({ checked, disabled = false, onChange, children }: Props) => (
  <label className={styles.checkbox}>
    <input
      type="checkbox"
      checked={checked}
      disabled={disabled}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
    />
    <span className={styles.box} aria-hidden>
      <Check />
    </span>
    <span>{children}</span>
  </label>
);
