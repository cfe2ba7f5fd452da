import styles from './Share.module.css';
import { lengthMarks, words } from './words.ts';

const LONGEST = 5000;
const percent = (length: number) => `${Math.min(100, (100 * length) / LONGEST)}%`;

/** How long the link is, with marks where programs begin to cut. */
export function LengthMeter({ length }: Readonly<{ length: number }>) {
  const passed = lengthMarks.filter((mark) => length > mark.length).at(-1);
  return (
    <div className={styles.meter}>
      <div className={styles.meterWords}>
        <span data-testid="link-length">{words.length(length)}</span>
        <span className={styles.aside}>{passed === undefined ? words.fits : passed.text}</span>
      </div>
      <div className={styles.track} aria-hidden>
        <div className={styles.fill} data-passed={passed?.length} style={{ width: percent(length) }} />
        {lengthMarks.map((mark) => (
          <div key={mark.length} className={styles.mark} style={{ left: percent(mark.length) }} />
        ))}
      </div>
    </div>
  );
}
