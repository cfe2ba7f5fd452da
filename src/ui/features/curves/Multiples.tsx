import { Search } from 'lucide-react';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { logSnr } from '#core/units.ts';
import { formatSignificant } from '#ui/chart/formatNumber.ts';
import { levelText } from '#ui/chart/levelText.ts';
import { extentOf } from '#ui/chart/limits.ts';
import { nameOf } from '#ui/chart/nameOf.ts';
import { scalesFor } from '#ui/chart/scalesFor.ts';
import { strongestLevel } from '#ui/chart/strongestLevel.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Panel } from '#ui/kit/Panel.tsx';
import type { ChartProps } from './chartProps.ts';
import { keyAction } from './keyAction.ts';
import { levelAxis } from './levelAxis.ts';
import styles from './Multiples.module.css';
import { SmallChart } from './SmallChart.tsx';
import { evidenceSeries } from './series.ts';
import { shownInGrid } from './shownInGrid.ts';
import { unitOf } from './unitWords.ts';
import { useSteadyLimits } from './useSteadyLimits.ts';
import { verticalAxis } from './verticalAxis.ts';
import { words } from './words.ts';

const frame = { width: 180, height: 84, left: 1, right: 1, top: 4, bottom: 4 };
/** Small charts that are added at once. */
const PAGE = 24;

/** Every class in a small chart of its own, all on one scale under one cursor: best first, pinned ones before. */
export function Multiples(props: ChartProps) {
  const { view, classes, levels, edges, running, hovered, pins, cursor, solo } = props;
  const { onCursor, onHover, onPin, onReference, onSolo, onLayout } = props;
  const [typed, setTyped] = useState('');
  const [room, setRoom] = useState(PAGE);
  const unit = unitOf(view);
  const all = useMemo(
    () => (view === undefined ? [] : evidenceSeries(view.evidence, unit.factor)),
    [view, unit.factor],
  );
  const ranking = view?.standing.ranking ?? [];
  const { shown, found } = shownInGrid(ranking, classes, { pins, typed, room });
  const series = shown.flatMap((c) => all[c] ?? []);
  const values = extentOf([0, ...series.flatMap((line) => line.points.map((point) => point.y))]) ?? [0, 0];
  const limits = useSteadyLimits(values, {
    running,
    key: `${view?.standing.reading} ${view?.reference} ${typed} ${room}`,
    progress: view?.standing.probes ?? 0,
  });
  const x = levelAxis(levels, edges);
  const y = verticalAxis('close', limits);
  const { sx, sy } = scalesFor(x, y, frame);
  const stops = levels.map(logSnr);
  const start = strongestLevel(view?.evidence[ranking[0] ?? 0], levels) ?? 0;
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target instanceof HTMLInputElement) return;
    const action = keyAction(event, { cursor, start, stops: levels.length, hovered, ranking: shown, solo });
    if (action === undefined || action.type === 'pin' || action.type === 'hover' || action.type === 'range') return;
    event.preventDefault();
    if (action.type === 'cursor') onCursor(action.to);
    else if (action.type === 'reference') onReference(action.class);
    else if (action.type === 'solo') onSolo?.(action.to);
    else if (action.type === 'layout') onLayout?.(action.to);
    else onCursor(undefined);
  };
  if (view === undefined) return <Panel title={words.grid}>{words.empty}</Panel>;
  const [low, high] = [y.from, y.to].map((limit) => formatSignificant(limit, 2)) as [string, string];
  return (
    <Panel title={words.grid}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys act on the small charts inside, which are buttons */}
      <div className={styles.grid} data-testid="chart-grid" onKeyDown={press}>
        <p className={styles.summary}>
          {words.gridSummary(low, high, unit.name, nameOf(classes, view.reference))}{' '}
          {cursor === undefined ? null : levelText(levels[cursor])}
        </p>
        {classes.length <= PAGE ? null : (
          <label className={styles.search}>
            <Search aria-hidden />
            <input
              type="search"
              aria-label={words.gridSearch}
              placeholder={words.gridSearch}
              value={typed}
              onChange={({ currentTarget }) => setTyped(currentTarget.value)}
            />
          </label>
        )}
        <ul className={styles.list}>
          {shown.map((c) => (
            <li key={c}>
              <SmallChart
                series={all[c] ?? { class: c, points: [] }}
                name={nameOf(classes, c)}
                gap={view.gaps[c]}
                {...{ frame, sx, sy, unit, stops, cursor, onCursor, onHover }}
                isReference={c === view.reference}
                isPinned={pins.includes(c)}
                isDim={(hovered !== undefined && hovered !== c) || (solo !== undefined && solo !== c)}
                onPin={onPin}
              />
            </li>
          ))}
        </ul>
        {shown.length === 0 ? <p className={styles.summary}>{words.gridNone}</p> : null}
        {found > shown.length ? (
          <Button onPress={() => setRoom(room + PAGE)}>
            {words.gridMore(Math.min(PAGE, found - shown.length), found - shown.length)}
          </Button>
        ) : null}
      </div>
    </Panel>
  );
}
