import styles from './Footer.module.css';

/** The promise, or in an embedded page the way to the whole one. */
export const Footer = ({ embed }: Readonly<{ embed: boolean }>) => (
  <footer className={styles.footer}>
    {embed ? (
      <a href={location.href.replace('embed=1', 'embed=0')} target="_blank" rel="noopener">
        Open in Elbow
      </a>
    ) : (
      <p>Your picture stays in this browser: the page loads its own files and the model, and sends nothing.</p>
    )}
  </footer>
);
