import { HelpButton } from '#ui/features/help/HelpButton.tsx';
import { HistoryButton } from '#ui/features/history/HistoryButton.tsx';
import { EngineMenu } from '#ui/features/model/EngineMenu.tsx';
import { ModelButton } from '#ui/features/model/ModelButton.tsx';
import { words } from '#ui/features/page/words.ts';
import { ShareButton } from '#ui/features/share/ShareButton.tsx';
import styles from './Header.module.css';
import { HowButton } from './HowButton.tsx';
import { LanguageToggle } from './LanguageToggle.tsx';
import { ThemeToggle } from './ThemeToggle.tsx';

/** Name, model, engine, how it works, link, theme, language and help. */
export const Header = ({ onTour }: Readonly<{ onTour: () => void }>) => (
  <header className={styles.header}>
    <div className={styles.brand}>
      <img src="./favicon.svg" alt="" width={28} height={28} />
      <h1 className={styles.name}>Elbow</h1>
      <p className={styles.tagline}>{words.tagline}</p>
    </div>
    <p className={styles.intro}>{words.intro}</p>
    <div className={styles.chips}>
      <ModelButton />
      <EngineMenu />
    </div>
    <div className={styles.actions}>
      <span className={styles.how}>
        <HowButton isIcon />
      </span>
      <span data-tour="share">
        <ShareButton />
      </span>
      <HistoryButton />
      <ThemeToggle />
      <LanguageToggle />
      <span data-tour="help">
        <HelpButton onTour={onTour} />
      </span>
    </div>
  </header>
);
