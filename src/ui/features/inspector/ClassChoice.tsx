import { memo, useId } from 'react';
import type { ClassIndex } from '#core/units.ts';
import { nameOf } from '#ui/chart/nameOf.ts';
import styles from './Inspector.module.css';
import { words } from './words.ts';

type Props = Readonly<{
  leader: ClassIndex;
  value: ClassIndex;
  names: readonly string[];
  onChange: (classIndex: ClassIndex) => void;
}>;

/**
 * The class that the leader is compared with, in the model's order: the browser's own list finds a name as it is typed, also
 * among a thousand, which are not drawn anew while a run streams.
 */
export const ClassChoice = memo(function ClassChoice({ leader, value, names, onChange }: Props) {
  const id = useId();
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{words.compare}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}>
        {names.map((name, c) =>
          c === leader ? null : (
            <option key={name} value={c}>
              {nameOf(names, c)}
            </option>
          ),
        )}
      </select>
    </div>
  );
});
