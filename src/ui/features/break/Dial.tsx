import { formatFixed } from '#ui/chart/formatNumber.ts';
import styles from './Break.module.css';
import { words } from './words.ts';

type Props = Readonly<{ distance: number; radius: number | undefined }>;

const [CENTRE_X, CENTRE_Y, ARM] = [100, 96, 80];

/** How far the picture has moved (the needle), and how far is proven to be safe (the green part of the arc). */
export function Dial({ distance, radius }: Props) {
  const most = Math.max(0.5, 2 * (radius ?? 0), 1.25 * distance);
  const label = `${words.dial}: ℓ2 ${formatFixed(distance, 3)}${radius === undefined ? '' : words.certifiedRadius(formatFixed(radius, 3))}`;
  const needle = at(distance / most, ARM - 14);
  return (
    <svg className={styles.dial} viewBox="0 0 200 120" role="img" aria-label={label} data-testid="break-dial">
      <path className={styles.arc} d={arc(0, 1)} />
      {radius === undefined || radius === 0 ? null : <path className={styles.safe} d={arc(0, radius / most)} />}
      <line className={styles.needle} x1={CENTRE_X} y1={CENTRE_Y} x2={needle.x} y2={needle.y} />
      <circle className={styles.hub} cx={CENTRE_X} cy={CENTRE_Y} r="4" />
      <text className={styles.tick} x={CENTRE_X - ARM} y="114" textAnchor="middle">
        0
      </text>
      <text className={styles.tick} x={CENTRE_X + ARM} y="114" textAnchor="middle">
        {formatFixed(most, 2)}
      </text>
      <text className={styles.reading} x={CENTRE_X} y="116" textAnchor="middle">
        ℓ2 {formatFixed(distance, 3)}
      </text>
    </svg>
  );
}

/** A place on the half circle: share 0 is on the left, 1 on the right. */
const at = (share: number, length: number) => ({
  x: CENTRE_X - length * Math.cos(Math.PI * share),
  y: CENTRE_Y - length * Math.sin(Math.PI * share),
});

function arc(from: number, to: number): string {
  const [start, end] = [at(from, ARM), at(to, ARM)];
  return `M ${start.x} ${start.y} A ${ARM} ${ARM} 0 0 1 ${end.x} ${end.y}`;
}
