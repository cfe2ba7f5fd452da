import { useMemo } from 'react';
import type { RunView } from '#core/scoring/runView.ts';
import { type Level, logSnr } from '#core/units.ts';
import { formatUncertain } from '#ui/chart/formatNumber.ts';
import { levelText, rangeText } from '#ui/chart/levelText.ts';
import { extentOf, type Limits, padLog } from '#ui/chart/limits.ts';
import { strongestLevel } from '#ui/chart/strongestLevel.ts';
import { useWidth } from '#ui/chart/useWidth.ts';
import { ChartPanel } from './ChartPanel.tsx';
import type { ChartProps } from './chartProps.ts';
import { DataTable } from './DataTable.tsx';
import { ErrorsPlot } from './ErrorsPlot.tsx';
import type { ReadoutShape } from './evidenceReadout.ts';
import { allLabels } from './labelOf.ts';
import { levelAxis } from './levelAxis.ts';
import { levelData } from './levelData.ts';
import { PlotSurface } from './PlotSurface.tsx';
import { frameFor, plotModel } from './plotModel.ts';
import { pointOf } from './pointOf.ts';
import { Readout } from './Readout.tsx';
import { errorSeries } from './series.ts';
import { errorsSummary } from './summaries.ts';
import { type ChartData, useChartData } from './useChartData.ts';
import { useSteadyLimits } from './useSteadyLimits.ts';
import { words } from './words.ts';

/** What the network was asked: the mean squared error of every class at every noise level. */
export function ErrorsChart(props: ChartProps) {
  const { view, classes, levels, edges, running, hovered, pins, cursor, onCursor, onHover, onPin, onReference } = props;
  const { canSave, solo, onSolo, onLayout, zoom, onZoom } = props;
  const [ref, width, isMeasured] = useWidth<HTMLDivElement>(640);
  const x = useMemo(() => levelAxis(levels, edges, zoom), [levels, edges, zoom]);
  const data = useChartData(view, errorsOf, pins, hovered, solo, zoom && x);
  const fit = useMemo(() => fitErrors(data), [data]);
  const [low, high] = useSteadyLimits(fit, {
    running,
    key: `${zoom?.first} ${zoom?.last}`,
    progress: view?.standing.probes ?? 0,
  });
  const model = useMemo(() => {
    const [from, to] = padLog([low, high], 0.04);
    return plotModel({
      ...data,
      frame: frameFor(width, heightFor(width), allLabels(classes), 3),
      x,
      y: { from, to, kind: { type: 'log' } },
      stops: levels.map(logSnr),
    });
  }, [data, width, classes, levels, x, low, high]);
  const summary = useMemo(() => {
    const whole = view === undefined ? words.empty : errorsSummary(view, classes);
    return zoom === undefined ? whole : `${whole} ${words.zoomSentence(rangeText(levels, zoom, words.to))}`;
  }, [view, classes, levels, zoom]);
  const strongest = strongestLevel(view?.evidence[data.lines.focus], levels);
  return (
    <ChartPanel
      testId="chart-errors"
      title={words.errors}
      explain="errors"
      summary={summary}
      measure={words.errorsMeasure}
      source={canSave && view !== undefined ? () => ({ kind: 'errors', view, classes, levels, model }) : undefined}
    >
      <PlotSurface
        ref={ref}
        label={words.errors}
        model={model}
        ranking={view?.standing.ranking ?? []}
        start={strongest ?? 0}
        {...{ cursor, onCursor, hovered, onHover, onPin, onReference, zoom, onZoom, solo, onSolo, onLayout }}
      >
        {isMeasured ? <ErrorsPlot names={classes} {...{ levels, model, hovered, cursor }} /> : null}
      </PlotSurface>
      {view === undefined ? null : (
        <>
          <Readout {...{ view, pins, hovered }} names={classes} {...errorsReadout(view, levels, cursor ?? strongest)} />
          <DataTable
            shape={() => levelData(words.errorsMeasure, levels, view.errors)}
            names={classes}
            ranking={view.standing.ranking}
          />
        </>
      )}
    </ChartPanel>
  );
}

const errorsOf = (view: RunView) => errorSeries(view.errors);

const heightFor = (width: number): number => Math.round(Math.min(360, Math.max(280, width * 0.45)));

/** All errors; from 0.01 to 1 while there are none. */
const fitErrors = ({ series, rest }: ChartData): Limits =>
  extentOf([...series.flatMap((line) => line.points.map((p) => p.y)), ...rest.flatMap((p) => [p.low, p.high])]) ?? [
    0.01, 1,
  ];

function errorsReadout(view: RunView, levels: readonly Level[], at: number | undefined): ReadoutShape {
  const level = at === undefined ? undefined : levels[at];
  const here = levelText(level);
  return {
    caption: here === undefined ? words.squaredError : words.squaredErrorAt(here),
    columns: [words.errorColumn, words.draws],
    cells: (c) => {
      const point = pointOf(view.errors[c], level);
      return point === undefined
        ? ['–', '–']
        : [formatUncertain(point.mean, 1.96 * point.standardError), String(point.n)];
    },
  };
}
