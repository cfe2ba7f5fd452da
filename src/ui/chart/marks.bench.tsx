import { renderToStaticMarkup } from 'react-dom/server';
import { bench } from 'vitest';
import { Band } from './Band.tsx';
import { Line } from './Line.tsx';
import { scalesFor } from './scalesFor.ts';
import { seriesStyle } from './seriesStyle.ts';

const frame = { width: 720, height: 320, left: 52, right: 120, top: 20, bottom: 60 };
const { sx, sy } = scalesFor(
  { from: 0, to: 199, kind: { type: 'linear' } },
  { from: -1, to: 20, kind: { type: 'linear' } },
  frame,
);
const classes = Array.from({ length: 20 }, (_, c) =>
  Array.from({ length: 200 }, (_, i) => ({ x: i, y: c * 0.9 + Math.sin(i / 9 + c), half: 1 / (1 + i / 20) })),
);

/** The goal of the chart marks: 20 classes of 200 points with bands in at most 4 ms. */
bench('20 lines of 200 points with bands', () => {
  renderToStaticMarkup(
    <svg aria-hidden="true">
      {classes.map((points, c) => {
        const { color, dash } = seriesStyle(c);
        return (
          <g key={color + dash}>
            <Band
              data={points}
              x={(p) => sx(p.x)}
              low={(p) => sy(p.y - p.half)}
              high={(p) => sy(p.y + p.half)}
              color={color}
            />
            <Line data={points} x={(p) => sx(p.x)} y={(p) => sy(p.y)} color={color} dash={dash} />
          </g>
        );
      })}
    </svg>,
  );
});
