import { Caption } from './Caption.tsx';
import { Dot, type DotShape } from './Dot.tsx';
import { fitText } from './fitText.ts';
import { spreadLabels } from './spreadLabels.ts';

/** The name at the end of a line. */
export type EndLabel = Readonly<{
  key: string;
  text: string;
  /** Where its line ends, in pixels. */
  y: number;
  color: string;
  shape?: DotShape | undefined;
  bold?: boolean;
  dim?: boolean;
}>;

type Props = Readonly<{
  labels: readonly EndLabel[];
  /** Where the lines end and the column of labels ends, in pixels. */
  x: number;
  right: number;
  top: number;
  bottom: number;
  /** Distance between two labels, in pixels. */
  apart?: number;
}>;

const LEAD = 16;
const SIZE = 11.5;

/** Names beside the ends of lines, moved apart and joined to their lines, so that no legend is needed. */
export function EndLabels({ labels, x, right, top, bottom, apart = 15 }: Props) {
  const places = spreadLabels(labels, top, bottom, apart);
  const at = x + LEAD;
  return labels.map(({ key, text, y, color, shape, bold = false, dim = false }, i) => {
    const place = places[i]!;
    return (
      <g key={key} opacity={dim ? 0.35 : undefined}>
        <path
          d={`M${x + 1},${y.toFixed(1)}L${at - 5},${place.toFixed(1)}`}
          stroke={color}
          strokeWidth={1}
          strokeOpacity={0.5}
        />
        {shape === undefined ? null : <Dot x={at} y={place} shape={shape} color={color} size={6.5} />}
        <Caption
          x={at + 8}
          y={place}
          text={fitText(text, right - at - 8, SIZE)}
          size={SIZE}
          color={bold ? 'var(--ink)' : 'var(--ink-soft)'}
          bold={bold}
        />
        <title>{text}</title>
      </g>
    );
  });
}
