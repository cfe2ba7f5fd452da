import type { ModelCard } from '#runtime/modelCard.ts';
import { CopyButton } from '#ui/kit/CopyButton.tsx';
import { count } from '#ui/kit/format/count.ts';
import { metricName, resultInterval, resultValue } from './cardWords.ts';
import { readingName, dossierWords as words } from './dossierWords.ts';
import { Scroll } from './Scroll.tsx';
import styles from './Table.module.css';

type Row = Readonly<{
  model: string;
  metric: string;
  value: number;
  interval: readonly [number, number];
  pictures: number;
  split: string;
  reading?: string;
  nfePerPicture?: number;
  command: string;
}>;

/** Every measured result with its interval and its command, the plain classifier's beside. */
export function Results({ card: { results, baseline } }: Readonly<{ card: ModelCard }>) {
  const rows: readonly Row[] = [
    ...results.map((result) => ({ ...result, model: words.elbow })),
    ...(baseline?.results ?? []).map((result) => ({ ...result, model: baseline?.name ?? '' })),
  ];
  return (
    <>
      {rows.length === 0 ? <p>{words.noResults}</p> : <Table rows={rows} />}
      <p className={styles.note}>{baseline === undefined ? words.noBaseline : words.baseline(baseline)}</p>
    </>
  );
}

const columns = ['model', 'metric', 'value', 'interval', 'pictures', 'reading', 'evaluations', 'command'] as const;

const Table = ({ rows }: Readonly<{ rows: readonly Row[] }>) => (
  <Scroll label={words.results}>
    <table className={styles.table}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {words[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.model} ${row.metric} ${row.reading} ${row.split}`}>
            <th scope="row">{row.model}</th>
            <td>{metricName(row.metric)}</td>
            <td className={styles.strong}>{resultValue(row)}</td>
            <td>{resultInterval(row)}</td>
            <td>
              {count(row.pictures)} <span className={styles.soft}>{row.split}</span>
            </td>
            <td>{row.reading === undefined ? '–' : readingName(row.reading)}</td>
            <td>{row.nfePerPicture === undefined ? '1' : count(row.nfePerPicture)}</td>
            <td>
              <CopyButton look="quiet" text={() => row.command}>
                {words.copy}
              </CopyButton>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
);
