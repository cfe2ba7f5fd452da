import { hasEvidenceMaps } from '#core/explain/evidenceGains.ts';
import type { Reading } from '#core/scoring/reading.ts';
import type { Run } from '#state/appState.ts';
import { readingNamed } from '#state/selectReading.ts';
import { selectView } from '#state/selectView.ts';
import { nameOf } from '#ui/chart/nameOf.ts';
import { Button } from '#ui/kit/Button.tsx';
import { MedicalNotice } from '#ui/kit/MedicalNotice.tsx';
import { Panel } from '#ui/kit/Panel.tsx';
import { Terms } from '#ui/terms/Terms.tsx';
import { useApp } from '#ui/useApp.ts';
import styles from './Evidence.module.css';
import { EvidenceControls } from './EvidenceControls.tsx';
import { EvidenceMap } from './EvidenceMap.tsx';
import { useEvidence } from './useEvidence.ts';
import { words } from './words.ts';

const terms = ['evidenceMap', 'settled', 'heatScale', 'standardError'] as const;

/** Where in the picture, and at which noise levels, the evidence for a class over another lies. */
export function EvidencePanel() {
  const run = useApp((app) => app.run);
  const reading = useApp((app) => readingNamed(app, selectView(app)?.standing.reading ?? app.view.reading));
  const setView = useApp((app) => app.setView);
  const isMedical = useApp(({ catalogue }) =>
    catalogue.some(({ id, notice }) => id === run?.model.id && notice === 'medical'),
  );
  const canSwitch = run?.table !== undefined;
  return (
    <Panel title={words.title}>
      <p className={styles.intro}>{words.intro}</p>
      {isMedical ? <MedicalNotice /> : null}
      {run?.picture === undefined ? (
        <p>{words.needsPicture}</p>
      ) : hasEvidenceMaps(reading) ? (
        <Evidence run={run} reading={reading} />
      ) : (
        <>
          <p>{words.noMaps(reading.name)}</p>
          {canSwitch ? <Button onPress={() => setView({ reading: 'elbo' })}>{words.toElbo}</Button> : null}
        </>
      )}
      <Terms of={terms} />
    </Panel>
  );
}

function Evidence({ run, reading }: Readonly<{ run: Run; reading: Reading }>) {
  const standing = useApp((app) => selectView(app)?.standing);
  const course = useEvidence();
  if (standing === undefined) return null;
  const { choice, choose, start, pause, resume } = course;
  const own = choice.class ?? standing.leader;
  const against = choice.against ?? standing.ranking.find((c) => c !== own) ?? own;
  const draws = choice.draws ?? run.plan.draws;
  const options = standing.ranking.map((value) => ({ value, text: nameOf(run.model.classes, value) }));
  return (
    <div className={styles.panel} data-testid="evidence" data-state={course.status}>
      <EvidenceControls
        course={course}
        options={options}
        own={own}
        against={against}
        draws={draws}
        levels={run.plan.levels}
        onChoose={choose}
        onDraws={(next) => choose({ draws: next })}
        onStart={() => void start({ class: own, against, reading: standing.reading, draws })}
        onPause={pause}
        onResume={() => void resume(draws)}
      />
      {course.known.probes.length === 0 || course.ask === undefined || run.picture === undefined ? null : (
        <EvidenceMap run={run} course={course} reading={reading} picture={run.picture} ask={course.ask} />
      )}
    </div>
  );
}
