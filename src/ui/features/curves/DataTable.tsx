import { useState } from 'react';
import type { ClassIndex } from '#core/units.ts';
import { nameOf } from '#ui/chart/nameOf.ts';
import { Button } from '#ui/kit/Button.tsx';
import styles from './DataTable.module.css';
import { words } from './words.ts';

/** A table of all numbers behind a chart: a row a place, three numbers a class. */
export type DataShape = Readonly<{
  caption: string;
  /** Headings of the columns that name a row, and of the numbers of each class. */
  places: readonly string[];
  numbers: readonly string[];
  rows: readonly Readonly<{
    key: string;
    place: readonly string[];
    cells: (classIndex: ClassIndex) => readonly string[];
  }>[];
}>;

type Props = Readonly<{ shape: () => DataShape; names: readonly string[]; ranking: readonly ClassIndex[] }>;

/** Classes on one page of the table. */
const PAGE = 8;

/** "Show data": the chart's numbers as a table, built when it is opened, best classes first. */
export function DataTable({ shape, names, ranking }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.data} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.showData}</summary>
      {open ? <Pages shape={shape()} names={names} ranking={ranking} /> : null}
    </details>
  );
}

function Pages({ shape, names, ranking }: Readonly<{ shape: DataShape }> & Omit<Props, 'shape'>) {
  const [page, setPage] = useState(0);
  const pages = Math.max(1, Math.ceil(ranking.length / PAGE));
  const at = Math.min(page, pages - 1);
  const shown = ranking.slice(at * PAGE, (at + 1) * PAGE);
  return (
    <>
      {pages === 1 ? null : (
        <div className={styles.pages}>
          <Button isDisabled={at === 0} onPress={() => setPage(at - 1)}>
            {words.better}
          </Button>
          <span>{words.page(at * PAGE + 1, at * PAGE + shown.length, ranking.length)}</span>
          <Button isDisabled={at === pages - 1} onPress={() => setPage(at + 1)}>
            {words.worse}
          </Button>
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
      <section className={styles.scroll} aria-label={shape.caption} tabIndex={0}>
        <table className={styles.table}>
          <caption>{shape.caption}</caption>
          <thead>
            <tr>
              <td colSpan={shape.places.length} />
              {shown.map((c) => (
                <th key={c} scope="colgroup" colSpan={shape.numbers.length}>
                  {nameOf(names, c)}
                </th>
              ))}
            </tr>
            <tr>
              {shape.places.map((place) => (
                <th key={place} scope="col">
                  {place}
                </th>
              ))}
              {shown.flatMap((c) =>
                shape.numbers.map((number) => (
                  <th key={`${c} ${number}`} scope="col">
                    {number}
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {shape.rows.map(({ key, place, cells }) => (
              <tr key={key}>
                {place.map((text, i) => (
                  <th key={shape.places[i]} scope="row">
                    {text}
                  </th>
                ))}
                {shown.flatMap((c) => cells(c).map((text, i) => <td key={`${c} ${shape.numbers[i]}`}>{text}</td>))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
