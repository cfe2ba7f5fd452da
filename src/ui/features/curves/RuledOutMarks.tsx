import { Caption } from '#ui/chart/Caption.tsx';
import { nameOf } from '#ui/chart/nameOf.ts';
import { Rule } from '#ui/chart/Rule.tsx';
import { seriesStyle } from '#ui/chart/seriesStyle.ts';
import type { PlotModel } from './plotModel.ts';
import { words } from './words.ts';

type Props = Readonly<{
  model: PlotModel;
  names: readonly string[];
  hovered: number | undefined;
  ruledOut: readonly (number | undefined)[];
}>;

/** A tick on the axis of evaluations for every class that was ruled out, in its colour; named when it is pointed at. */
export function RuledOutMarks({ model: { frame, x, sx }, names, hovered, ruledOut }: Props) {
  const count = ruledOut.filter((at) => at !== undefined).length;
  if (count === 0) return null;
  const bottom = frame.height - frame.bottom;
  const [from, to] = [Math.min(x.from, x.to), Math.max(x.from, x.to)];
  return (
    <g data-ruled-out={count}>
      {ruledOut.map((at, c) =>
        at === undefined || at < from || at > to ? null : (
          <g key={nameOf(names, c)} opacity={hovered === undefined || hovered === c ? 1 : 0.25}>
            <Rule x1={sx(at)} y1={bottom - 9} x2={sx(at)} y2={bottom + 3} color={seriesStyle(c).color} width={2} />
            {hovered === c ? (
              <Caption
                x={sx(at)}
                y={bottom - 17}
                text={words.outAt(at)}
                anchor={sx(at) > (frame.left + frame.width - frame.right) / 2 ? 'end' : 'start'}
                halo="var(--surface)"
              />
            ) : null}
          </g>
        ),
      )}
    </g>
  );
}
