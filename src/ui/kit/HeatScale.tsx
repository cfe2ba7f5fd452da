import styles from './HeatScale.module.css';

type Props = Readonly<{
  /** What is said at the red and the blue end. */
  against: string;
  favour: string;
}>;

/** What the colours of a heat map mean. */
export const HeatScale = ({ against, favour }: Props) => (
  <p className={styles.scale}>
    <span>{against}</span>
    <span className={styles.bar} aria-hidden />
    <span>{favour}</span>
  </p>
);
