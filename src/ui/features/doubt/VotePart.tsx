import { voteDoubt } from '#core/evaluate/voteDoubt.ts';
import { wilson } from '#core/math/wilson.ts';
import { seriesStyle } from '#ui/chart/seriesStyle.ts';
import styles from './Doubt.module.css';
import type { Votes } from './doubtOf.ts';
import { Part } from './Part.tsx';
import { divisionWords, words } from './words.ts';

/** Classes with at most this many bars. */
const MOST_BARS = 10;

/** The votes of the probes, and how divided they are. */
export function VotePart({ votes, names }: Readonly<{ votes: Votes | undefined; names: readonly string[] }>) {
  return (
    <Part title={words.votes} explain={words.votesExplain} testId="doubt-votes">
      {votes === undefined ? <p className={styles.note}>{words.noVotes}</p> : <Division votes={votes} names={names} />}
    </Part>
  );
}

function Division({ votes: { counts, cast }, names }: Readonly<{ votes: Votes; names: readonly string[] }>) {
  const { variance, gini } = voteDoubt(counts);
  const rows = counts
    .map((votes, c) => ({ votes, c }))
    .sort((a, b) => b.votes - a.votes || a.c - b.c)
    .filter(({ votes }, i) => i < MOST_BARS && (votes > 0 || counts.length === 2));
  const most = rows[0]?.votes ?? 0;
  return (
    <>
      <ul className={styles.bars} aria-label={words.votes}>
        {rows.map(({ votes, c }) => (
          <li key={c} className={styles.bar}>
            <span className={styles.name}>{names[c]}</span>
            <span className={styles.track}>
              <span
                className={styles.fill}
                style={{ width: `${(100 * votes) / cast}%`, background: seriesStyle(c).color }}
              />
            </span>
            <span className={styles.count}>{words.votesOf(votes, cast)}</span>
          </li>
        ))}
      </ul>
      <p className={styles.note}>{divisionWords(most / cast, wilson(most, cast), variance, gini, counts.length)}</p>
    </>
  );
}
