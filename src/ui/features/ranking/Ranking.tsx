import { Search, Target } from 'lucide-react';
import { useState } from 'react';
import { Input, SearchField, ToggleButton } from 'react-aria-components';
import { readings } from '#core/scoring/readings.ts';
import { selectView } from '#state/selectView.ts';
import { ClassKey } from '#ui/chart/ClassKey.tsx';
import { seriesStyle } from '#ui/chart/seriesStyle.ts';
import { classes } from '#ui/kit/classes.ts';
import { Panel } from '#ui/kit/Panel.tsx';
import { useApp } from '#ui/useApp.ts';
import styles from './Ranking.module.css';
import { matching, type Row, rows } from './rows.ts';
import { unitWords, words } from './words.ts';

/** With more classes than this the list can be searched. */
const MANY = 12;

/** Every class, best first: how far behind the leader, and how sure that is. */
export function Ranking() {
  const names = useApp((app) => app.run?.model.classes);
  const view = useApp(selectView);
  const [typed, setTyped] = useState('');
  if (view === undefined || names === undefined) {
    return (
      <Panel title={words.title}>
        <p className={styles.empty}>{words.empty}</p>
      </Panel>
    );
  }
  const { unit } = readings[view.standing.reading];
  const all = rows(view.standing, names, unit);
  const shown = matching(all, names.length > MANY ? typed : '');
  return (
    <Panel title={words.title} aside={<span className={styles.unit}>{unitWords[unit]}</span>}>
      {names.length > MANY ? (
        <SearchField aria-label={words.search} value={typed} onChange={setTyped} className={styles.search ?? ''}>
          <Search aria-hidden />
          <Input placeholder={words.search} />
        </SearchField>
      ) : null}
      <ol className={styles.list}>
        {shown.map((row) => (
          <ClassRow key={row.class} row={row} reference={view.reference} />
        ))}
      </ol>
      {shown.length === 0 ? <p className={styles.empty}>{words.noMatch}</p> : null}
    </Panel>
  );
}

type RowProps = Readonly<{ row: Row; reference: number }>;

function ClassRow({ row, reference }: RowProps) {
  const { pins, hovered, reference: chosen } = useApp((app) => app.view);
  const setView = useApp((app) => app.setView);
  const togglePin = useApp((app) => app.togglePin);
  const follow = (on: boolean) => setView({ hovered: on ? row.class : undefined });
  const isReference = row.class === reference;
  return (
    <li
      className={classes(
        styles.row,
        hovered === row.class && styles.hovered,
        hovered !== undefined && hovered !== row.class && styles.dimmed,
      )}
      data-testid="class-row"
      data-class={row.name}
      data-score={row.score}
    >
      <ToggleButton
        className={styles.main ?? ''}
        isSelected={pins.includes(row.class)}
        onChange={() => togglePin(row.class)}
        onHoverChange={follow}
        onFocusChange={follow}
      >
        <ClassKey index={row.class} />
        <span className={styles.name}>{row.name}</span>
        <span className={styles.behind}>{row.behind ?? words.leader}</span>
        <Bar row={row} />
      </ToggleButton>
      <ToggleButton
        className={styles.reference ?? ''}
        isSelected={isReference}
        onChange={() => setView({ reference: chosen === row.class ? undefined : row.class })}
        aria-label={chosen === row.class ? words.automatic(row.name) : words.reference(row.name)}
      >
        <Target aria-hidden />
      </ToggleButton>
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
