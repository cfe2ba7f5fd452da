import { ModelProgress } from '#ui/features/model/ModelProgress.tsx';
import { Notices } from '#ui/features/notices/Notices.tsx';
import { DropCurtain } from '#ui/features/picture/DropCurtain.tsx';
import { PicturePanel } from '#ui/features/picture/PicturePanel.tsx';
import { Ranking } from '#ui/features/ranking/Ranking.tsx';
import { ReadingSwitch } from '#ui/features/reading/ReadingSwitch.tsx';
import { RunPanel } from '#ui/features/run/RunPanel.tsx';
import { Recompute } from '#ui/features/share/Recompute.tsx';
import { Verdict } from '#ui/features/verdict/Verdict.tsx';
import { useApp } from '#ui/useApp.ts';
import styles from './App.module.css';
import { Charts } from './Charts.tsx';
import { CountedLevels } from './CountedLevels.tsx';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import { useShortcuts } from './useShortcuts.ts';
import { Views } from './Views.tsx';

/** The page: picture, verdict and curves, classes and settings, in this order on a phone and side by side on a desk. */
export function App() {
  const embed = useApp((app) => app.view.embed);
  useShortcuts();
  return (
    <div className={styles.page} data-embed={embed}>
      {embed ? null : <Header />}
      <main className={styles.main}>
        {embed ? null : (
          <div className={styles.picture}>
            <PicturePanel />
          </div>
        )}
        <div className={styles.result}>
          <ModelProgress />
          <div className={styles.verdict}>
            <Verdict />
          </div>
          <div className={styles.tools}>
            <ReadingSwitch />
            <CountedLevels />
            <Recompute />
          </div>
          {embed ? <Charts /> : <Views />}
        </div>
        <div className={styles.side}>
          <Ranking />
          {embed ? null : <RunPanel />}
        </div>
      </main>
      <Footer embed={embed} />
      <Notices />
      {embed ? null : <DropCurtain />}
    </div>
  );
}
