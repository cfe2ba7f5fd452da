import { words } from '#ui/features/page/words.ts';
import { PrivacyButton } from '#ui/features/privacy/PrivacyButton.tsx';
import { FasterCpu } from './FasterCpu.tsx';
import styles from './Footer.module.css';
import { HowButton } from './HowButton.tsx';
import pictureHosts from './pictureHosts.json' with { type: 'json' };

/** The promise, or in an embedded page the way to the whole one. */
export const Footer = ({ embed }: Readonly<{ embed: boolean }>) => (
  <footer className={styles.footer}>
    {embed ? (
      <a href={location.href.replace('embed=1', 'embed=0')} target="_blank" rel="noopener">
        {words.openWhole}
      </a>
    ) : (
      <>
        <p>{words.promise}</p>
        <HowButton />
        <PrivacyButton hosts={pictureHosts} />
        <FasterCpu />
      </>
    )}
  </footer>
);
