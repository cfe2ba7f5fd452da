import type { RunView } from '#core/scoring/runView.ts';
import type { ClassIndex } from '#core/units.ts';
import { ClassKey } from '#ui/chart/ClassKey.tsx';
import { nameOf } from '#ui/chart/nameOf.ts';
import styles from './Readout.module.css';
import { readoutRows } from './readoutRows.ts';
import { words } from './words.ts';

type Props = Readonly<{
  view: RunView;
  names: readonly string[];
  pins: readonly ClassIndex[];
  hovered: ClassIndex | undefined;
  /** What is read and where: the table's caption. */
  caption: string;
  columns: readonly string[];
  /** The numbers of a class, one a column. */
  cells: (classIndex: ClassIndex) => readonly string[];
}>;

/** The numbers behind the lines that matter: leader, reference, pins, and the class under the pointer. */
export function Readout({ view, names, pins, hovered, caption, columns, cells }: Props) {
  const rows = readoutRows(view, pins, hovered);
  const extra = rows.some(({ role }) => role === 'hovered');
  return (
    <table className={styles.readout}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.class}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ class: c, role }) => (
          <tr key={c} data-hovered={c === hovered || undefined}>
            <th scope="row">
              <span className={styles.class}>
                <ClassKey index={c} />
                <span className={styles.name}>{nameOf(names, c)}</span>
                <span className={styles.role}>{words.roles[role]}</span>
              </span>
            </th>
            {cells(c).map((cell, i) => (
              <td key={columns[i]}>{cell}</td>
            ))}
          </tr>
        ))}
        {extra || rows.length >= names.length ? null : (
          <tr className={styles.placeholder}>
            <td colSpan={columns.length + 1}>{words.point}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
