import { useState } from 'react';
import { formatSignificant } from '#ui/chart/formatNumber.ts';
import styles from './Doubt.module.css';
import type { Referral } from './referralOf.ts';
import { percent, words } from './words.ts';

/** "Show data": the numbers of the chart, built when it is opened. */
export function RiskTable({ referrals, caption }: Readonly<{ referrals: readonly Referral[]; caption: string }>) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.data} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.showData}</summary>
      {open ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
        <section className={styles.scroll} aria-label={caption} tabIndex={0}>
          <table className={styles.table}>
            <caption>{caption}</caption>
            <thead>
              <tr>
                {[words.doubt, words.answered, words.wrong, words.interval].map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {referrals.map(({ doubt, answered, coverage, wrong, interval }) => (
                <tr key={answered}>
                  <th scope="row">{words.atMost(formatSignificant(doubt, 3))}</th>
                  <td>
                    {answered} ({percent(coverage)})
                  </td>
                  <td>{wrong}</td>
                  <td>{words.range(percent(interval.low), percent(interval.high))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : null}
    </details>
  );
}
