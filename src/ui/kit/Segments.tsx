import { useId } from 'react';
import styles from './Segments.module.css';

type Props<T extends string> = Readonly<{
  label: string;
  hideLabel?: boolean;
  value: T;
  options: readonly Readonly<{ value: T; text: string; disabled?: boolean }>[];
  onChange: (value: T) => void;
}>;

/** A choice of few, all in sight. */
export function Segments<T extends string>({ label, hideLabel = false, value, options, onChange }: Props<T>) {
  const id = useId();
  return (
    <div
      className={styles.segments}
      role="radiogroup"
      {...(hideLabel ? { 'aria-label': label } : { 'aria-labelledby': id })}
    >
      {hideLabel ? null : (
        <span id={id} className={styles.label}>
          {label}
        </span>
      )}
      <div className={styles.row}>
        {options.map((option) => (
          <label key={option.value} className={styles.segment}>
            <input
              type="radio"
              name={`${id}choice`}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled ?? false}
              onChange={() => onChange(option.value)}
            />
            {option.text}
          </label>
        ))}
      </div>
    </div>
  );
}
