import styles from './SelectField.module.css';

type Props = Readonly<{
  label: string;
  value: number;
  options: readonly Readonly<{ value: number; text: string }>[];
  onChange: (value: number) => void;
}>;

/** A choice of many by name, in the browser's own list, which finds a name as it is typed. */
export const SelectField = ({ label, value, options, onChange }: Props) => (
  <label className={styles.field}>
    <span className={styles.label}>{label}</span>
    <select
      className={styles.select}
      value={value}
      onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </select>
  </label>
);
