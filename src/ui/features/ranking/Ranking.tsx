import { Focus, Search, Target } from 'lucide-react';
import { useState } from 'react';
import { readingCards } from '#core/scoring/readings.ts';
import { selectRuledOut } from '#state/selectRuledOut.ts';
import { selectView } from '#state/selectView.ts';
import { ClassKey } from '#ui/chart/ClassKey.tsx';
import { seriesStyle } from '#ui/chart/seriesStyle.ts';
import { Button } from '#ui/kit/Button.tsx';
import { classes } from '#ui/kit/classes.ts';
import { Panel } from '#ui/kit/Panel.tsx';
import { Terms } from '#ui/terms/Terms.tsx';
import { useApp } from '#ui/useApp.ts';
import styles from './Ranking.module.css';
import { matching, type Row, rows } from './rows.ts';
import { unitWords, words } from './words.ts';

/** With more classes than this the list can be searched. */
const MANY = 12;
/** Rows that are drawn unless all are asked for: a list of a thousand would be drawn anew every frame of a run. */
const ROOM = 60;

const terms = ['gap', 'reference', 'interval'] as const;

/** Every class, best first: how far behind the leader, and how sure that is. */
export function Ranking() {
  const names = useApp((app) => app.run?.model.classes);
  const view = useApp(selectView);
  const out = useApp(selectRuledOut);
  const [typed, setTyped] = useState('');
  const [whole, setWhole] = useState(false);
  if (view === undefined || names === undefined) {
    return (
      <Panel title={words.title}>
        <p className={styles.empty}>{words.empty}</p>
      </Panel>
    );
  }
  const { unit } = readingCards[view.standing.reading];
  const all = rows(view.standing, names, unit, out);
  const shown = matching(all, names.length > MANY ? typed : '');
  return (
    <Panel title={words.title} aside={<span className={styles.unit}>{unitWords[unit]}</span>}>
      {names.length > MANY ? (
        <div className={styles.search}>
          <Search aria-hidden />
          <input
            type="search"
            aria-label={words.search}
            placeholder={words.search}
            value={typed}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        </div>
      ) : null}
      <ol className={styles.list}>
        {(whole ? shown : shown.slice(0, ROOM)).map((row) => (
          <ClassRow key={row.class} row={row} reference={view.reference} />
        ))}
      </ol>
      {whole || shown.length <= ROOM ? null : (
        <Button look="quiet" onPress={() => setWhole(true)}>
          {words.more(shown.length)}
        </Button>
      )}
      {shown.length === 0 ? <p className={styles.empty}>{words.noMatch}</p> : null}
      <Terms of={terms} />
    </Panel>
  );
}

type RowProps = Readonly<{ row: Row; reference: number }>;

/** The same elements for every row and update, which React then passes over. */
const targetIcon = <Target aria-hidden />;
const focusIcon = <Focus aria-hidden />;

/** Plain buttons: a list that is drawn anew every frame of a run has no time for more. */
function ClassRow({ row, reference }: RowProps) {
  const hovered = useApp((app) => app.view.hovered);
  const pinned = useApp((app) => app.view.pins.includes(row.class));
  const alone = useApp((app) => app.view.solo === row.class);
  const chosen = useApp((app) => app.view.reference === row.class);
  const setView = useApp((app) => app.setView);
  const togglePin = useApp((app) => app.togglePin);
  const enter = () => setView({ hovered: row.class });
  const leave = () => setView({ hovered: undefined });
  return (
    <li
      className={classes(
        styles.row,
        hovered === row.class && styles.hovered,
        hovered !== undefined && hovered !== row.class && styles.dimmed,
        row.ruledOut !== undefined && styles.out,
      )}
      data-testid="class-row"
      data-class={row.name}
      data-score={row.score}
      data-ruled-out={row.ruledOut}
      onMouseEnter={enter}
      onMouseLeave={leave}
    >
      <button
        type="button"
        className={styles.main}
        aria-pressed={pinned}
        onClick={() => togglePin(row.class)}
        onFocus={enter}
        onBlur={leave}
      >
        <ClassKey index={row.class} />
        <span className={styles.name}>{row.name}</span>
        <span className={styles.behind}>{row.behind ?? words.leader}</span>
        <Bar row={row} />
        {row.ruledOut === undefined ? null : <span className={styles.ruledOut}>{words.ruledOut(row.ruledOut)}</span>}
      </button>
      <button
        type="button"
        className={styles.reference}
        aria-pressed={row.class === reference}
        aria-label={chosen ? words.automatic(row.name) : words.reference(row.name)}
        title={chosen ? words.automatic(row.name) : words.reference(row.name)}
        onClick={() => setView({ reference: chosen ? undefined : row.class })}
      >
        {targetIcon}
      </button>
      <button
        type="button"
        className={styles.reference}
        aria-pressed={alone}
        aria-label={alone ? words.all : words.solo(row.name)}
        title={alone ? words.all : words.solo(row.name)}
        onClick={() => setView({ solo: alone ? undefined : row.class })}
      >
        {focusIcon}
      </button>
    </li>
  );
}

const percent = (share: number) => `${(100 * share).toFixed(2)}%`;

function Bar({ row }: Readonly<{ row: Row }>) {
  return (
    <span className={styles.bar} aria-hidden>
      <span className={styles.fill} style={{ width: percent(row.length), background: seriesStyle(row.class).color }} />
      {row.whisker === undefined ? null : (
        <span
          className={styles.whisker}
          style={{ left: percent(row.whisker.from), width: percent(row.whisker.to - row.whisker.from) }}
        />
      )}
    </span>
  );
}
