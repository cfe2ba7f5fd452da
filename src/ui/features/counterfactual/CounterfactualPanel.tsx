import { Play, Search, Square } from 'lucide-react';
import type { Run } from '#state/appState.ts';
import { evaluationsOf } from '#state/counterfactualChoice.ts';
import { judgingCost } from '#state/judge.ts';
import { readingNamed } from '#state/selectReading.ts';
import { selectView } from '#state/selectView.ts';
import { nameOf } from '#ui/chart/nameOf.ts';
import { Button } from '#ui/kit/Button.tsx';
import { count } from '#ui/kit/format/count.ts';
import { Panel } from '#ui/kit/Panel.tsx';
import { SelectField } from '#ui/kit/SelectField.tsx';
import { Terms } from '#ui/terms/Terms.tsx';
import { useApp } from '#ui/useApp.ts';
import styles from './Counterfactual.module.css';
import { Fields } from './Fields.tsx';
import { Outcome } from './Outcome.tsx';
import { SaveButtons } from './SaveButtons.tsx';
import { useCounterfactuals } from './useCounterfactuals.ts';
import { words } from './words.ts';

const terms = ['counterfactual', 'startLevel', 'guidance'] as const;

/** The picture as it would be if it were of another class, and what the classifier says of that. */
export function CounterfactualPanel() {
  const run = useApp((app) => app.run);
  return (
    <Panel title={words.title}>
      <p className={styles.intro}>{words.intro}</p>
      {run?.picture === undefined ? <p>{words.needsPicture}</p> : <Counterfactual run={run} />}
      <Terms of={terms} />
    </Panel>
  );
}

function Counterfactual({ run }: Readonly<{ run: Run }>) {
  const standing = useApp((state) => selectView(state)?.standing);
  const unit = useApp((state) => readingNamed(state, state.view.reading).unit);
  const course = useCounterfactuals();
  const { picture } = run;
  if (standing === undefined || picture === undefined) return null;
  const { leader, ranking, reading } = standing;
  const target = course.target ?? ranking.find((c) => c !== leader) ?? leader;
  const ask = { class: target, leader, reading };
  const name = (c: number) => nameOf(run.model.classes, c);
  const busy = course.status === 'running' || course.status === 'waiting';
  const judging = judgingCost(run.plan, run.model.classes.length);
  return (
    <div className={styles.panel} data-testid="counterfactual" data-state={course.status} data-spent={course.spent}>
      <SelectField
        label={words.target}
        value={target}
        options={ranking.map((value) => ({ value, text: name(value) }))}
        onChange={(next) => course.choose({ target: next })}
      />
      <Fields
        choice={course.choice}
        side={Math.max(picture.width, picture.height)}
        seed={course.seed ?? run.seed}
        disabled={busy}
        onChange={(choice) => course.choose({ choice })}
        onSeed={(next) => course.choose({ seed: next })}
      />
      <div className={styles.buttons}>
        <Button look="primary" icon={<Play aria-hidden />} isDisabled={busy} onPress={() => void course.make(ask)}>
          {words.make}
        </Button>
        <Button
          icon={<Search aria-hidden />}
          isDisabled={busy || target === leader}
          onPress={() => void course.search(ask)}
        >
          {words.search}
        </Button>
        <Button icon={<Square aria-hidden />} isDisabled={!busy} onPress={course.stop}>
          {words.stop}
        </Button>
        <p className={styles.small}>
          {course.status === 'waiting'
            ? words.waiting
            : words.cost(evaluationsOf(course.choice), judging, target !== leader)}{' '}
          {course.spent === 0 ? null : words.spent(count(course.spent))}
        </p>
      </div>
      <Outcome
        run={run}
        course={course}
        picture={picture}
        leader={leader}
        rival={target === leader ? (ranking.find((c) => c !== leader) ?? leader) : target}
        busy={busy}
        unit={unit}
        nameOf={name}
      />
      <SaveButtons course={course} run={run} picture={picture} nameOf={name} />
    </div>
  );
}
