import { formatFixed } from '#ui/chart/formatNumber.ts';
import { ticksOf } from '#ui/chart/scalesFor.ts';
import type { PlotModel } from './plotModel.ts';
import { SeriesPlot } from './SeriesPlot.tsx';
import { words } from './words.ts';

type Props = Readonly<{
  names: readonly string[];
  model: PlotModel;
  reference: number | undefined;
  hovered: number | undefined;
  /** Index of a checkpoint. */
  cursor: number | undefined;
}>;

/** The running gap of every class to the reference, over network evaluations. */
export function SettlingPlot({ names, model, reference, hovered, cursor }: Props) {
  const at = cursor === undefined ? undefined : model.stops[cursor];
  const width = model.frame.width - model.frame.left - model.frame.right;
  return (
    <SeriesPlot
      model={model}
      names={names}
      hovered={hovered}
      cursor={
        cursor === undefined || at === undefined
          ? undefined
          : { stop: cursor, text: `${formatFixed(at, 0)} evaluations` }
      }
      rows={[
        { title: '', ticks: model.stops.length === 0 ? [] : ticksOf(model.x, Math.max(3, Math.floor(width / 60))) },
      ]}
      empty={reference === undefined ? words.unmeasured : words.unsettled}
      ends={words.evaluations}
      zero={reference}
    />
  );
}
