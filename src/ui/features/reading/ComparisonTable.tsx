import { orderAgreement } from '#core/scoring/orderAgreement.ts';
import type { ReadingCard, ReadingId, ScoreUnit } from '#core/scoring/reading.ts';
import type { Gap, Standing } from '#core/scoring/standing.ts';
import { ClassKey } from '#ui/chart/ClassKey.tsx';
import { formatFixed, uncertainDecimals } from '#ui/chart/formatNumber.ts';
import { seriesStyle } from '#ui/chart/seriesStyle.ts';
import { Button } from '#ui/kit/Button.tsx';
import { classes } from '#ui/kit/classes.ts';
import { Terms } from '#ui/terms/Terms.tsx';
import styles from './Comparison.module.css';
import { ExplainReading } from './ExplainReading.tsx';
import { IntervalPlot } from './IntervalPlot.tsx';
import { unitWords, words } from './words.ts';

const terms = ['reading', 'elbo', 'edm', 'gap', 'nats', 'interval'] as const;

type Row = Readonly<{ card: ReadingCard; standing: Standing }>;
type Props = Readonly<{
  rows: readonly Row[];
  names: readonly string[];
  chosen: ReadingId;
  /** True when only some levels count. */
  partial?: boolean;
  onChoose: (reading: ReadingId) => void;
}>;

/** A row a reading: whom it names, over whom, by how much, how sure, and whether it agrees with the chosen one. */
export function ComparisonTable({ rows, names, chosen, partial = false, onChoose }: Props) {
  const own = rows.find(({ card }) => card.id === chosen) ?? rows[0];
  if (own === undefined) return null;
  const { leader, ranking, nfe } = own.standing;
  const agreeing = rows.filter(({ standing }) => standing.leader === leader).length;
  return (
    <div className={styles.comparison} data-testid="comparison">
      <p className={styles.tally}>{words.tally(agreeing, rows.length, names[leader] ?? '?')}</p>
      <p className={styles.lead}>
        {words.compareLead(nfe)} {partial ? words.partial : null}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
      <section className={styles.scroll} aria-label={words.compareTitle} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {Object.values(words.columns).map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <ReadingRow
                key={row.card.id}
                {...row}
                names={names}
                chosen={row.card.id === chosen}
                sameVerdict={row.standing.leader === leader}
                order={orderAgreement(ranking, row.standing.ranking)}
                onChoose={() => onChoose(row.card.id)}
              />
            ))}
          </tbody>
        </table>
      </section>
      <Terms of={terms} />
    </div>
  );
}

type RowProps = Row &
  Readonly<{
    names: readonly string[];
    chosen: boolean;
    sameVerdict: boolean;
    order: number;
    onChoose: () => void;
  }>;

function ReadingRow({ card, standing, names, chosen, sameVerdict, order, onChoose }: RowProps) {
  const { leader, rival, lead, decided } = standing;
  const gap = lead[rival]!;
  return (
    <tr className={classes(chosen && styles.chosen)} data-reading={card.id} data-class={names[leader]}>
      <th scope="row">
        <span className={styles.reading}>
          {card.name}
          <ExplainReading card={card} />
        </span>
      </th>
      <td>
        <span className={styles.class}>
          <ClassKey index={leader} /> {names[leader]}
        </span>
        {decided ? null : <span className={classes(styles.line, styles.soft)}>{words.undecided}</span>}
      </td>
      <td>{names[rival]}</td>
      <td className={styles.number}>
        {gapText(gap, card.unit)}
        <IntervalPlot gap={gap} color={seriesStyle(leader).color} />
      </td>
      <td>
        <span className={classes(styles.line, !sameVerdict && styles.other)}>
          {sameVerdict ? words.sameVerdict : words.otherVerdict}
        </span>
        <span className={classes(styles.line, styles.soft)}>{words.order(order)}</span>
      </td>
      <td>
        {chosen ? (
          words.chosen
        ) : (
          <Button look="quiet" aria-label={words.use(card.name)} onPress={onChoose}>
            {words.useShort}
          </Button>
        )}
      </td>
    </tr>
  );
}

/** "14.2 (12.9 to 15.5) nats" */
function gapText({ mean, low, high }: Gap, unit: ScoreUnit): string {
  const factor = unit === 'votes' ? 100 : 1;
  const half = (factor * (high - low)) / 2;
  const digits = uncertainDecimals(half, factor * mean);
  const written = (value: number) => formatFixed(value * factor, digits);
  const range = Number.isFinite(half) ? words.range(written(low), written(high)) : '';
  return `${written(mean)}${range} ${unitWords[unit]}`;
}
