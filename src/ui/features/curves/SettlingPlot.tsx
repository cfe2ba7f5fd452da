import { memo } from 'react';
import { formatFixed } from '#ui/chart/formatNumber.ts';
import { ticksOf } from '#ui/chart/scalesFor.ts';
import { PlotFrame } from './PlotFrame.tsx';
import type { PlotModel } from './plotModel.ts';
import { RuledOutMarks } from './RuledOutMarks.tsx';
import { SeriesGround } from './SeriesGround.tsx';
import { words } from './words.ts';

type GroundProps = Readonly<{
  names: readonly string[];
  model: PlotModel;
  reference: number | undefined;
  hovered: number | undefined;
  ruledOut?: readonly (number | undefined)[] | undefined;
}>;

/** The running gap of every class to the reference, over network evaluations; the cursor is on a checkpoint. */
export function SettlingPlot({ cursor, ...ground }: GroundProps & Readonly<{ cursor: number | undefined }>) {
  const at = cursor === undefined ? undefined : ground.model.stops[cursor];
  const text = at === undefined ? undefined : words.evaluationsAt(formatFixed(at, 0));
  return (
    <PlotFrame model={ground.model} cursor={cursor} cursorText={text}>
      <SettlingGround {...ground} />
    </PlotFrame>
  );
}

const SettlingGround = memo(function SettlingGround({ names, model, reference, hovered, ruledOut }: GroundProps) {
  const { x, stops, frame } = model;
  const labels = Math.max(3, Math.floor((frame.width - frame.left - frame.right) / 60));
  return (
    <SeriesGround
      model={model}
      names={names}
      hovered={hovered}
      rows={[{ title: '', ticks: stops.length === 0 ? [] : ticksOf(x, labels) }]}
      ends={words.evaluations}
      empty={reference === undefined ? words.unmeasured : words.unsettled}
      zero={reference}
      notes={ruledOut === undefined ? null : <RuledOutMarks {...{ model, names, hovered, ruledOut }} />}
    />
  );
});
