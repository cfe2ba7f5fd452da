import { useId } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
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
      <RadioGroup
        aria-label={label}
        className={styles.list ?? ''}
        value={value}
        onChange={(next) => {
          const picked = options.find((option) => option.value === next);
          if (picked !== undefined) onChange(picked.value);
        }}
      >
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            isDisabled={option.disabled ?? false}
            className={styles.option ?? ''}
            aria-labelledby={`${base}${option.value}-name`}
            aria-describedby={`${base}${option.value}-how`}
          >
            <span className={styles.mark} aria-hidden />
            <span id={`${base}${option.value}-name`} className={styles.name}>
              {option.name}
            </span>
            <span id={`${base}${option.value}-how`} className={styles.how}>
              {option.how}
            </span>
          </Radio>
        ))}
      </RadioGroup>
    </Menu>
  );
}
