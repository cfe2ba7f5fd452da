import { Suspense, useLayoutEffect, useRef, useState } from 'react';
import { Examples } from '#ui/features/demos/Examples.tsx';
import { DropCurtain } from '#ui/features/picture/DropCurtain.tsx';
import { NoDrop } from '#ui/features/picture/NoDrop.tsx';
import { PicturePanel } from '#ui/features/picture/PicturePanel.tsx';
import { Ranking } from '#ui/features/ranking/Ranking.tsx';
import { ReadingSwitch } from '#ui/features/reading/ReadingSwitch.tsx';
import { RunPanel } from '#ui/features/run/RunPanel.tsx';
import { wasSeen } from '#ui/features/tour/seen.ts';
import { Verdict } from '#ui/features/verdict/Verdict.tsx';
import { inTurn } from '#ui/kit/inTurn.ts';
import { lazily } from '#ui/kit/lazily.tsx';
import { useApp } from '#ui/useApp.ts';
import styles from './App.module.css';
import { Charts } from './Charts.tsx';
import { CountedLevels } from './CountedLevels.tsx';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import { closeHow, resume, useHow } from './how.ts';
import { useShortcuts } from './useShortcuts.ts';
import { Views } from './Views.tsx';

// What the example needs none of comes right after it.
const ModelProgress = lazily(inTurn(async () => (await import('#ui/features/model/ModelProgress.tsx')).ModelProgress));
const Notices = lazily(async () => (await import('#ui/features/notices/Notices.tsx')).Notices);
const Recompute = lazily(inTurn(async () => (await import('#ui/features/share/Recompute.tsx')).Recompute));
const Tour = lazily(inTurn(async () => (await import('#ui/features/tour/Tour.tsx')).Tour));
const DoubtLine = lazily(inTurn(async () => (await import('#ui/features/doubt/DoubtLine.tsx')).DoubtLine));

const HowView = lazily(async () => (await import('./HowView.tsx')).HowView);

const Inspector = lazily(inTurn(async () => (await import('#ui/features/inspector/Inspector.tsx')).Inspector));

/** The page: picture, verdict and curves, classes and settings, in this order on a phone and side by side on a desk. */
export function App() {
  const embed = useApp((app) => app.view.embed);
  const isHow = useHow() && !embed;
  const [touring, setTouring] = useState(false);
  const was = useRef(isHow);
  useLayoutEffect(() => {
    if (was.current && !isHow) resume();
    was.current = isHow;
  }, [isHow]);
  useShortcuts(!isHow);
  return (
    <>
      {isHow ? (
        <Suspense>
          <HowView />
        </Suspense>
      ) : null}
      <div hidden={isHow}>
        <div className={styles.page} data-embed={embed}>
          {embed ? null : <Header onTour={() => setTouring(true)} />}
          <main className={styles.main}>
            {embed ? null : (
              <div className={styles.picture} data-tour="picture">
                <PicturePanel />
                <Examples />
                {isHow ? null : (
                  <Suspense fallback={wasSeen() ? null : <div className={styles.offer} />}>
                    <Tour active={touring} onChange={setTouring} />
                  </Suspense>
                )}
              </div>
            )}
            <div className={styles.result}>
              <Suspense>
                <ModelProgress />
              </Suspense>
              <div className={styles.verdict}>
                <Verdict />
              </div>
              <div className={styles.doubt}>
                <Suspense>
                  <DoubtLine />
                </Suspense>
              </div>
              <div className={styles.tools}>
                <ReadingSwitch />
                <CountedLevels />
                <Suspense>
                  <Recompute />
                </Suspense>
              </div>
              {embed ? <Charts /> : <Views />}
            </div>
            {embed ? null : (
              <div className={styles.inspector} data-tour="inspector">
                <Suspense>
                  <Inspector />
                </Suspense>
              </div>
            )}
            <div className={styles.side}>
              <Ranking />
              {embed ? null : <RunPanel />}
            </div>
          </main>
          <Footer embed={embed} />
          <Suspense>
            <Notices />
          </Suspense>
        </div>
      </div>
      {embed ? <NoDrop /> : <DropCurtain onTake={isHow ? closeHow : undefined} />}
    </>
  );
}
