import { ArrowLeft } from 'lucide-react';
import { useLayoutEffect } from 'react';
import { HowPage } from '#ui/features/how/HowPage.tsx';
import { words } from '#ui/features/how/words.ts';
import { Button } from '#ui/kit/Button.tsx';
import styles from './HowView.module.css';
import { closeHow } from './how.ts';
import { LanguageToggle } from './LanguageToggle.tsx';
import { ThemeToggle } from './ThemeToggle.tsx';

/** The page on how it works, in place of the page, which waits as it is. */
export function HowView() {
  // Newer browsers return a promise, which an effect must not.
  useLayoutEffect(() => void scrollTo(0, 0), []);
  return (
    <>
      <header className={styles.bar}>
        <Button look="quiet" icon={<ArrowLeft aria-hidden />} onPress={closeHow}>
          {words.back}
        </Button>
        <div className={styles.tools}>
          <ThemeToggle />
          <LanguageToggle />
        </div>
      </header>
      <main>
        <HowPage />
      </main>
    </>
  );
}
