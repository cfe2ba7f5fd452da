import { readingCards } from '#core/scoring/readings.ts';
import type { Run } from '#state/appState.ts';
import { evaluationsOf } from '#state/evaluationsOf.ts';
import { runConfidence, selectFittedCard } from '#state/runConfidence.ts';
import { selectRange } from '#state/selectRange.ts';
import { selectRuledOut } from '#state/selectRuledOut.ts';
import { selectReplayed } from '#state/selectShown.ts';
import { selectView } from '#state/selectView.ts';
import { classes } from '#ui/kit/classes.ts';
import { Explain } from '#ui/kit/Explain.tsx';
import { MedicalNotice } from '#ui/kit/MedicalNotice.tsx';
import { Terms } from '#ui/terms/Terms.tsx';
import { useApp } from '#ui/useApp.ts';
import { confidenceMeaning, confidenceWords } from './confidenceWords.ts';
import { Likeness } from './Likeness.tsx';
import { OutcomeLine } from './OutcomeLine.tsx';
import { courseWords, outcomeWords } from './outcomeWords.ts';
import styles from './Verdict.module.css';
import { costWords, verdictWords, words } from './words.ts';

const terms = ['gap', 'nats', 'interval', 'runnerUp', 'evaluation'] as const;

/** Who won, over whom, by how much and how sure; or that it cannot be told. */
export function Verdict() {
  const run = useApp((app) => app.run);
  const standing = useApp(selectView)?.standing;
  const medical = useApp(({ run, model, catalogue }) =>
    catalogue.some(({ id, notice }) => id === (run?.model.id ?? model.id) && notice === 'medical'),
  );
  const card = useApp(selectFittedCard);
  const names = run?.model.classes ?? [];
  const replayed = useApp(selectReplayed);
  const final = (run?.status === 'done' && !replayed) || run?.status === 'failed';
  const said = standing && verdictWords(standing, names, readingCards[standing.reading].unit, final);
  // Before the cards are there nobody can say whether a score is more than relative.
  const told = useApp((app) => app.catalogue.length > 0);
  const sure =
    told && run?.status === 'done' && !replayed && standing ? runConfidence(run, card, standing).standing : undefined;
  return (
    <section aria-label={words.title} className={classes(styles.verdict, standing?.decided && styles.decided)}>
      <div className={styles.above}>
        <h2 className={styles.title}>{words.title}</h2>
        <Badge run={run} />
      </div>
      <div
        role="status"
        aria-busy={run?.status === 'running'}
        className={styles.sentence}
        data-testid="verdict"
        data-class={standing && names[standing.leader]}
        data-decided={standing?.decided}
        data-origin={run?.origin}
      >
        {said === undefined ? (
          <p className={styles.empty}>{emptyWords(run)}</p>
        ) : (
          <>
            <p className={styles.headline}>
              {said.headline}
              {standing?.decided || !final ? ',' : null}
            </p>
            <p className={styles.detail}>{said.detail}</p>
          </>
        )}
      </div>
      {run !== undefined && standing !== undefined ? (
        <div className={styles.below}>
          <span>
            {costWords(standing.nfe, run.outcome === undefined ? run.most : evaluationsOf(run.table), run.seconds)}
          </span>
          {sure === undefined ? null : (
            <span data-testid="confidence" data-kind={sure.kind}>
              {confidenceWords(sure)}
            </span>
          )}
          <Explain title={words.meaningTitle}>
            <p>{words.meaning}</p>
            {standing.decided ? null : <p>{words.undecided}</p>}
            {sure === undefined ? null : <p>{confidenceMeaning(sure)}</p>}
          </Explain>
        </div>
      ) : null}
      <Outcome />
      <Likeness />
      {standing === undefined ? null : <Terms of={terms} />}
      {medical ? <MedicalNotice /> : null}
    </section>
  );
}

/** How the decider of the run ended, or how far it has come. */
function Outcome() {
  const run = useApp((app) => app.run);
  const standing = useApp(selectView)?.standing;
  const card = useApp(selectFittedCard);
  const out = useApp(selectRuledOut);
  const replayed = useApp(selectReplayed);
  if (run === undefined || standing === undefined || replayed) return null;
  const { outcome, decider, budget, most, model } = run;
  const spent = evaluationsOf(run.table);
  if (outcome === undefined) {
    if (run.status !== 'running' && run.status !== 'paused') return null;
    const left = out.filter((at) => at === undefined).length;
    const said = courseWords({ decider, spent, budget, most, left, of: model.classes.length });
    return said === undefined ? null : <OutcomeLine words={said} settled={false} />;
  }
  const sure = runConfidence(run, card, standing).outcome;
  const said = outcomeWords({ outcome, decider, budget, names: model.classes, spent, sure });
  return said === undefined ? null : <OutcomeLine words={said} settled={outcome.settled} />;
}

function emptyWords(run: Run | undefined): string {
  if (run === undefined) return words.empty;
  return run.origin === 'link' ? words.noResult : words.waiting;
}

function Badge({ run }: Readonly<{ run: Run | undefined }>) {
  const waiting = useApp((app) => app.waiting);
  const partial = useApp(selectRange) !== undefined;
  const replayed = useApp(selectReplayed);
  const text =
    waiting && run !== undefined && run.status !== 'paused'
      ? words.previous
      : replayed
        ? words.replayed
        : partial
          ? words.partial
          : badgeWords(run);
  return text === undefined ? null : (
    <span className={styles.badge} data-testid="badge">
      {text}
    </span>
  );
}

function badgeWords(run: Run | undefined): string | undefined {
  if (run?.status === 'running') return words.measuring;
  if (run?.status === 'paused') return words.paused;
  if (run?.origin === 'example') return words.example;
  if (run?.origin === 'link') return words.link;
  if (run?.origin === 'file') return words.file;
  return run?.comparison === undefined ? undefined : words.recomputed;
}
