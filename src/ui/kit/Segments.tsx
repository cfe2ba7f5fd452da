import { Label, Radio, RadioGroup } from 'react-aria-components';
import styles from './Segments.module.css';

type Props<T extends string> = Readonly<{
  label: string;
  hideLabel?: boolean;
  value: T;
  options: readonly Readonly<{ value: T; text: string; disabled?: boolean }>[];
  onChange: (value: T) => void;
}>;

/** A choice of few, all in sight. */
export const Segments = <T extends string>({ label, hideLabel = false, value, options, onChange }: Props<T>) => (
  <RadioGroup
    className={styles.segments ?? ''}
    value={value}
    onChange={(next) => {
      const chosen = options.find((option) => option.value === next);
      if (chosen !== undefined) onChange(chosen.value);
    }}
    orientation="horizontal"
    {...(hideLabel ? { 'aria-label': label } : {})}
  >
    {hideLabel ? null : <Label className={styles.label ?? ''}>{label}</Label>}
    <div className={styles.row}>
      {options.map((option) => (
        <Radio
          key={option.value}
          value={option.value}
          isDisabled={option.disabled ?? false}
          className={styles.segment ?? ''}
        >
          {option.text}
        </Radio>
      ))}
    </div>
  </RadioGroup>
);
