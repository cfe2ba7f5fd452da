import { useId } from 'react';
import styles from './ChoiceMenu.module.css';
import { Menu } from './Menu.tsx';

type Props<T extends string> = Readonly<{
  label: string;
  value: T;
  options: readonly Readonly<{
    value: T;
    name: string;
    /** What the choice does, in one line. */
    how: string;
    disabled?: boolean;
  }>[];
  onChange: (value: T) => void;
  /** Said above the choices. */
  note?: string | undefined;
  testId?: string;
}>;

/** A choice of many: a chip that shows the choice and opens the list, each with a line that says what it does. */
export function ChoiceMenu<T extends string>({ label, value, options, onChange, note, testId }: Props<T>) {
  const base = useId();
  const chosen = options.find((option) => option.value === value);
  return (
    <Menu
      label={label}
      face={
        <span className={styles.face}>
          <span className={styles.label}>{label}</span> {chosen?.name ?? value}
        </span>
      }
      {...(testId === undefined ? {} : { testId })}
    >
      {note === undefined ? null : <p className={styles.note}>{note}</p>}
      <div role="radiogroup" aria-label={label} className={styles.list}>
        {options.map((option) => (
          <label key={option.value} className={styles.option}>
            <input
              type="radio"
              name={base}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled ?? false}
              aria-labelledby={`${base}${option.value}-name`}
              aria-describedby={`${base}${option.value}-how`}
              onChange={() => onChange(option.value)}
            />
            <span className={styles.mark} aria-hidden />
            <span id={`${base}${option.value}-name`} className={styles.name}>
              {option.name}
            </span>
            <span id={`${base}${option.value}-how`} className={styles.how}>
              {option.how}
            </span>
          </label>
        ))}
      </div>
    </Menu>
  );
}
