import { HelpButton } from '#ui/features/help/HelpButton.tsx';
import { EngineMenu } from '#ui/features/model/EngineMenu.tsx';
import { ModelButton } from '#ui/features/model/ModelButton.tsx';
import { ShareButton } from '#ui/features/share/ShareButton.tsx';
import styles from './Header.module.css';
import { ThemeToggle } from './ThemeToggle.tsx';

/** Name, model, engine, link, theme and help. */
export const Header = () => (
  <header className={styles.header}>
    <div className={styles.brand}>
      <img src="./favicon.svg" alt="" width={28} height={28} />
      <h1 className={styles.name}>Elbow</h1>
      <p className={styles.tagline}>A diffusion model as a classifier you can watch</p>
    </div>
    <div className={styles.chips}>
      <ModelButton />
      <EngineMenu />
    </div>
    <div className={styles.actions}>
      <ShareButton />
      <ThemeToggle />
      <HelpButton />
    </div>
  </header>
);
