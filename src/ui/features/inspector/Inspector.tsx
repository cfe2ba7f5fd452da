import { ChevronUp } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { pairedErrors, pairedErrorsOfSummary } from '#core/scoring/pairedErrors.ts';
import type { Run } from '#state/appState.ts';
import { selectTable } from '#state/selectShown.ts';
import { selectView } from '#state/selectView.ts';
import { levelText } from '#ui/chart/levelText.ts';
import { Explain } from '#ui/kit/Explain.tsx';
import { Panel } from '#ui/kit/Panel.tsx';
import { Terms } from '#ui/terms/Terms.tsx';
import { useApp } from '#ui/useApp.ts';
import { ClassChoice } from './ClassChoice.tsx';
import styles from './Inspector.module.css';
import { Numbers } from './Numbers.tsx';
import { Pictures } from './Pictures.tsx';
import { type Scene, sceneOf } from './scene.ts';
import { words } from './words.ts';

/** The noise level under the cursor: what the network saw there, what it made of it as each class, and what that came to. */
export function Inspector() {
  const run = useApp((app) => app.run);
  const view = useApp(selectView);
  const table = useApp(selectTable);
  const cursor = useApp((app) => app.view.cursor);
  const pins = useApp((app) => app.view.pins);
  const [chosen, setChosen] = useState<number>();
  const [open, setOpen] = useState(false);
  const body = useId();
  const scene = useMemo(
    () => (run === undefined || view === undefined ? undefined : sceneOf(view, run.plan, { cursor, pins, chosen })),
    [run, view, cursor, pins, chosen],
  );
  const names = run?.model.classes ?? noNames;
  return (
    <Panel
      title={words.title}
      className={styles.panel}
      aside={
        <>
          <Explain title={words.title}>
            {words.explain.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </Explain>
          <button
            type="button"
            className={styles.drawer}
            aria-label={words.drawer}
            aria-expanded={open}
            aria-controls={body}
            onClick={() => setOpen(!open)}
          >
            <ChevronUp aria-hidden />
          </button>
        </>
      }
    >
      <div id={body} className={styles.body} data-open={open}>
        {run === undefined || view === undefined || scene === undefined ? (
          <p className={styles.note}>{words.empty}</p>
        ) : (
          <div className={styles.inspector} data-testid="inspector" data-level={scene.at}>
            <p className={styles.level}>{levelText(scene.level)}</p>
            <Pictures run={run} scene={scene} />
            <ClassChoice leader={scene.leader} value={scene.other} names={names} onChange={setChosen} />
            <Numbers scene={scene} names={names} errors={errorsOf({ ...run, table }, scene)} />
            <Terms of={terms} />
          </div>
        )}
      </div>
    </Panel>
  );
}

const terms = ['error', 'standardError', 'paired', 'correlation', 'heatScale'] as const;

const noNames: readonly string[] = [];

/** Errors of the two classes at the level, from all that is known of them. */
function errorsOf({ table, summary, plan }: Run, { at, level, leader, other }: Scene) {
  if (table !== undefined) return pairedErrors(table, plan, at, leader, other);
  return summary?.standing.leader === leader ? pairedErrorsOfSummary(summary, level, other) : undefined;
}
