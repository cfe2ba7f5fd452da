import { encode } from 'uqr';
import { qrPath } from './qrPath.ts';
import styles from './Share.module.css';
import { words } from './words.ts';

/** Longer codes are too fine for many phone cameras. */
const LONGEST = 1200;

/** The link as a code that a phone's camera reads, or why there is none. */
export function QrCode({ link }: Readonly<{ link: string }>) {
  if (link.length > LONGEST) return <p>{words.qrTooLong(link.length, LONGEST)}</p>;
  const { data, size } = encode(link, { ecc: 'L', border: 4 });
  return (
    <svg className={styles.qr} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={words.qrLabel}>
      <rect width={size} height={size} fill="#ffffff" />
      <path d={qrPath(data)} fill="#000000" shapeRendering="crispEdges" />
    </svg>
  );
}
