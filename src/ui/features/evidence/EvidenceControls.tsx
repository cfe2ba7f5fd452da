import { Pause, Play, Plus } from 'lucide-react';
import type { EvidenceCourse } from '#state/evidenceCourse.ts';
import { limits } from '#state/limits.ts';
import { Button } from '#ui/kit/Button.tsx';
import { NumberField } from '#ui/kit/NumberField.tsx';
import { ProgressBar } from '#ui/kit/ProgressBar.tsx';
import { SelectField } from '#ui/kit/SelectField.tsx';
import styles from './Evidence.module.css';
import { words } from './words.ts';

type Props = Readonly<{
  course: EvidenceCourse;
  options: readonly Readonly<{ value: number; text: string }>[];
  own: number;
  against: number;
  draws: number;
  levels: number;
  onChoose: (pair: Readonly<{ class: number; against: number }>) => void;
  onDraws: (draws: number) => void;
  onStart: () => void;
  onPause: () => void;
  onResume: () => void;
}>;

/** Which two classes, how many draws, what that costs, and how far it has come. */
export function EvidenceControls(props: Props) {
  const { course, options, own, against, draws, levels, onChoose, onDraws, onStart, onPause, onResume } = props;
  const planned = 2 * levels * draws;
  const spent = 2 * course.known.probes.length;
  const busy = course.status === 'running' || course.status === 'waiting';
  const canGoOn = !busy && course.ask !== undefined && spent < planned;
  return (
    <>
      <div className={styles.fields}>
        <SelectField
          label={words.class}
          value={own}
          options={options}
          onChange={(next) => onChoose({ class: next, against: next === against ? own : against })}
        />
        <SelectField
          label={words.against}
          value={against}
          options={options}
          onChange={(next) => onChoose({ class: next === own ? against : own, against: next })}
        />
        <NumberField label={words.draws} value={draws} {...limits.draws} disabled={busy} onChange={onDraws} />
      </div>
      <div className={styles.buttons}>
        {busy ? (
          <Button icon={<Pause aria-hidden />} onPress={onPause}>
            {words.pause}
          </Button>
        ) : canGoOn ? (
          <Button
            look="primary"
            icon={course.status === 'done' ? <Plus aria-hidden /> : <Play aria-hidden />}
            onPress={onResume}
          >
            {course.status === 'done' ? words.more : words.resume}
          </Button>
        ) : (
          <Button look="primary" icon={<Play aria-hidden />} onPress={onStart}>
            {course.ask === undefined ? words.start : words.again}
          </Button>
        )}
        <p className={styles.cost}>{course.status === 'waiting' ? words.waiting : words.cost(planned)}</p>
      </div>
      {busy || course.status === 'paused' ? (
        <ProgressBar label={words.progress} value={spent} max={planned} words={`${spent} / ${planned}`} />
      ) : null}
    </>
  );
}
