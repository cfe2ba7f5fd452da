import { type ReactNode, useId, useRef } from 'react';
import { Caption } from '#ui/chart/Caption.tsx';
import { useWidth } from '#ui/chart/useWidth.ts';
import { Handle, type HandleOf } from './Handle.tsx';
import styles from './How.module.css';
import { inside, type Place } from './plainWorld.ts';
import { words } from './words.ts';

/** From places of the plane to pixels of its drawing. */
export type PlaneScale = Readonly<{
  x: (value: number) => number;
  y: (value: number) => number;
  length: (value: number) => number;
}>;

type Props = Readonly<{
  label: string;
  handles: readonly HandleOf[];
  /** What an axis calls a value. */
  tick?: (value: number) => string;
  children: (scale: PlaneScale) => ReactNode;
}>;

const WIDEST = 360;
const MARGIN = { left: 36, bottom: 20, rest: 8 };
/** The drawing shows a little more than the places a point can have. */
const REACH = 1.15;
const ticks = [-1, -0.5, 0, 0.5, 1];
const plainTick = (value: number): string => String(value).replace('-', '−');

/** The plane of all pictures of two pixels, with points that can be moved. */
export function Plane({ label, handles, tick = plainTick, children }: Props) {
  const [ref, measured] = useWidth<HTMLDivElement>(320);
  const svg = useRef<SVGSVGElement>(null);
  const clip = useId();
  const width = Math.min(WIDEST, measured);
  const side = width - MARGIN.left - MARGIN.rest;
  const height = side + MARGIN.rest + MARGIN.bottom;
  const scale: PlaneScale = {
    x: (value) => MARGIN.left + ((value + REACH) / (2 * REACH)) * side,
    y: (value) => MARGIN.rest + ((REACH - value) / (2 * REACH)) * side,
    length: (value) => (value / (2 * REACH)) * side,
  };
  const placeAt = (clientX: number, clientY: number): Place => {
    const box = svg.current?.getBoundingClientRect();
    if (box === undefined) return [0, 0];
    const [x, y] = [(clientX - box.left) / (box.width / width), (clientY - box.top) / (box.height / height)];
    return inside([((x - MARGIN.left) / side) * 2 * REACH - REACH, REACH - ((y - MARGIN.rest) / side) * 2 * REACH]);
  };
  const said = (value: number) => tick(Math.round(value * 100) / 100);
  return (
    <div ref={ref} className={styles.plane}>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of points in a drawing is no fieldset */}
      <svg ref={svg} role="group" aria-label={label} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        <clipPath id={clip}>
          <rect x={MARGIN.left} y={MARGIN.rest} width={side} height={side} />
        </clipPath>
        <rect
          x={MARGIN.left}
          y={MARGIN.rest}
          width={side}
          height={side}
          fill="var(--surface)"
          stroke="var(--chart-axis)"
        />
        <g>
          {ticks.map((value) => (
            <g key={value}>
              <path
                d={`M${scale.x(value)},${MARGIN.rest}v${side}M${MARGIN.left},${scale.y(value)}h${side}`}
                stroke="var(--chart-grid)"
              />
              <Caption x={scale.x(value)} y={height - 9} text={tick(value)} anchor="middle" />
              <Caption x={MARGIN.left - 6} y={scale.y(value)} text={tick(value)} anchor="end" />
            </g>
          ))}
        </g>
        <g clipPath={`url(#${clip})`}>{children(scale)}</g>
        {handles.map((handle) => (
          <Handle
            key={handle.name}
            {...handle}
            at={[scale.x(handle.place[0]), scale.y(handle.place[1])]}
            placeAt={placeAt}
            saying={words.place(said(handle.place[0]), said(handle.place[1]))}
          />
        ))}
      </svg>
      <p className={styles.hint}>{words.moving}</p>
    </div>
  );
}
