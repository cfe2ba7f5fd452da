import { type EndLabel, EndLabels } from '#ui/chart/EndLabels.tsx';
import { seriesStyle } from '#ui/chart/seriesStyle.ts';
import { labelOf } from './labelOf.ts';
import type { PlotModel } from './plotModel.ts';
import { words } from './words.ts';

type Props = Readonly<{
  model: PlotModel;
  names: readonly string[];
  hovered: number | undefined;
  zero: number | undefined;
}>;

const APART = 15;

/** The names at the ends of the lines; when they do not all fit, those of the strong lines and then of the best. */
export function LineLabels({ model, names, hovered, zero }: Props) {
  const { frame, sx, sy, series, rest, lines } = model;
  const [top, bottom] = [frame.top, frame.height - frame.bottom];
  const inside = (y: number) => Math.min(bottom, Math.max(top, y));
  const range = rest.at(-1);
  const room = Math.floor((bottom - top) / APART) + (range === undefined ? 1 : 0);
  const wanted = [...lines.drawn.filter((c) => lines.strong.has(c)), ...lines.drawn];
  const named = new Set([...new Set(wanted)].slice(0, room));
  const labels = series.flatMap((line): readonly EndLabel[] => {
    const end = line.points.at(-1);
    if (end === undefined || !named.has(line.class)) return [];
    const { color, shape } = seriesStyle(line.class);
    return [
      {
        key: String(line.class),
        text: labelOf(names, line.class, zero),
        x: sx(end.x),
        y: inside(sy(end.y)),
        color,
        shape,
        bold: line.class === lines.focus || line.class === hovered,
        dim: hovered !== undefined && hovered !== line.class,
      },
    ];
  });
  const others: readonly EndLabel[] =
    range === undefined
      ? []
      : [
          {
            key: 'rest',
            text: words.others(lines.rest.length),
            x: sx(range.x),
            y: inside((sy(range.low) + sy(range.high)) / 2),
            color: 'var(--chart-rest)',
            shape: 'square',
            dim: hovered !== undefined,
          },
        ];
  return (
    <EndLabels
      labels={[...labels, ...others]}
      left={frame.width - frame.right}
      right={frame.width}
      top={top}
      bottom={bottom}
      apart={APART}
    />
  );
}
