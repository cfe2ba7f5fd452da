import { memo } from 'react';
import type { LevelRange } from '#core/scoring/levelRange.ts';
import type { RunView } from '#core/scoring/runView.ts';
import { type Level, logSnr } from '#core/units.ts';
import { levelText } from '#ui/chart/levelText.ts';
import { AreaLabel } from './AreaLabel.tsx';
import { EvidenceArea } from './EvidenceArea.tsx';
import { cellWidth, levelRows } from './levelAxis.ts';
import { PlotFrame } from './PlotFrame.tsx';
import type { PlotModel } from './plotModel.ts';
import { RangeMarks } from './RangeMarks.tsx';
import { SeriesGround } from './SeriesGround.tsx';
import type { Series } from './series.ts';
import type { UnitWords } from './unitWords.ts';
import { words } from './words.ts';

type GroundProps = Readonly<{
  view: RunView | undefined;
  names: readonly string[];
  levels: readonly Level[];
  edges?: readonly number[] | undefined;
  model: PlotModel;
  unit: UnitWords;
  hovered: number | undefined;
  range?: LevelRange | undefined;
  /** While only some levels are seen, the area is not the whole gap, and nothing is written on it. */
  zoom?: LevelRange | undefined;
}>;

/** Gap to the reference per unit of log-SNR, so that the shaded area is the whole gap. */
export function EvidencePlot({ cursor, ...ground }: GroundProps & Readonly<{ cursor: number | undefined }>) {
  const { model, levels } = ground;
  return (
    <PlotFrame model={model} cursor={cursor} cursorText={levelText(cursor === undefined ? undefined : levels[cursor])}>
      <EvidenceGround {...ground} />
    </PlotFrame>
  );
}

const EvidenceGround = memo(function EvidenceGround(props: GroundProps) {
  const { view, names, levels, edges, model, unit, hovered, range, zoom } = props;
  const shaded = model.series.filter(
    (line) => line.class !== view?.reference && (line.class === model.lines.focus || line.class === hovered),
  );
  const within = (line: Series): Series =>
    range === undefined ? line : { ...line, points: line.points.filter(({ x }) => counts(x, levels, range)) };
  const labelled = shaded.find((line) => line.class === hovered) ?? shaded[0];
  return (
    <SeriesGround
      model={model}
      names={names}
      hovered={hovered}
      rows={levelRows(model.x, model.sx)}
      ends={words.ends}
      empty={words.unmeasured}
      zero={view?.reference}
      areas={shaded.map((line) => (
        <EvidenceArea
          key={line.class}
          series={line}
          cells={edges ?? cellWidth(levels)}
          model={model}
          dim={hovered !== undefined && line.class !== hovered}
        />
      ))}
      notes={
        <>
          {range === undefined ? null : <RangeMarks {...{ model, levels, edges, range }} />}
          {view === undefined || labelled === undefined || zoom !== undefined ? null : (
            <AreaLabel series={within(labelled)} gap={view.gaps[labelled.class]!} unit={unit} model={model} />
          )}
        </>
      }
    />
  );
});

/** Whether the level at λ is one of the range's. */
const counts = (lambda: number, levels: readonly Level[], { first, last }: LevelRange): boolean =>
  lambda <= logSnr(levels[first]!) && lambda >= logSnr(levels[last]!);
