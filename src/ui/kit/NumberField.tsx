import { Minus, Plus } from 'lucide-react';
import { NumberField as AriaNumberField, Button, Group, Input, Label } from 'react-aria-components';
import styles from './NumberField.module.css';
import { words } from './words.ts';

type Props = Readonly<{
  label: string;
  value: number;
  min: number;
  max: number;
  step?: number;
  disabled?: boolean;
  onChange: (value: number) => void;
}>;

/** A whole number with steppers; what is typed is clamped when the field is left. */
export const NumberField = ({ label, value, min, max, step = 1, disabled = false, onChange }: Props) => (
  <AriaNumberField
    className={styles.field ?? ''}
    value={value}
    minValue={min}
    maxValue={max}
    step={step}
    isDisabled={disabled}
    incrementAriaLabel={words.increase}
    decrementAriaLabel={words.decrease}
    formatOptions={{ useGrouping: false, maximumFractionDigits: 0 }}
    onChange={(next) => onChange(Number.isNaN(next) ? value : next)}
  >
    <Label className={styles.label ?? ''}>{label}</Label>
    <Group className={styles.group ?? ''}>
      <Button slot="decrement" className={styles.step ?? ''}>
        <Minus aria-hidden />
      </Button>
      <Input className={styles.input ?? ''} aria-roledescription={words.numberField} />
      <Button slot="increment" className={styles.step ?? ''}>
        <Plus aria-hidden />
      </Button>
    </Group>
  </AriaNumberField>
);
