import { useMemo } from 'react';
import type { Picture } from '#core/picture/picture.ts';
import { pixelsOf } from '#core/picture/pixelsOf.ts';
import type { Run } from '#state/appState.ts';
import type { Made } from '#state/counterfactualCourse.ts';
import { levelText } from '#ui/chart/levelText.ts';
import { HeatMap } from '#ui/kit/HeatMap.tsx';
import { HeatScale } from '#ui/kit/HeatScale.tsx';
import { PixelCanvas } from '#ui/kit/PixelCanvas.tsx';
import { Swipe } from '#ui/kit/Swipe.tsx';
import styles from './Counterfactual.module.css';
import { changeOf } from './changeOf.ts';
import { PairEvidence } from './PairEvidence.tsx';
import { judgedWords, movedWords, words } from './words.ts';

type Props = Readonly<{
  run: Run;
  made: Made;
  /** The change that is drawn at its fullest, in every map here. */
  limit: number;
  picture: Picture;
  leader: number;
  /** What the judging plan takes the unchanged picture for, where that is not `leader`. */
  elsewhere: number | undefined;
  /** The class whose evidence is counted against that of `leader`. */
  rival: number;
  /** Whether counterfactuals are on their way. */
  busy: boolean;
  unit: string;
  nameOf: (classIndex: number) => string;
}>;

/** Frames of the film strip. */
const FRAMES = 8;

/** One counterfactual beside the picture: swipe, difference, the way to it, and the classifier's verdict. */
export function Pair({ run, made, limit, picture, leader, elsewhere, rival, busy, unit, nameOf }: Props) {
  const name = nameOf(made.class);
  const end = made.path.at(-1)?.picture;
  const change = useMemo(() => (end === undefined ? undefined : changeOf(picture, end)), [picture, end]);
  if (end === undefined || change === undefined) return null;
  const { width, height, channels, original } = picture;
  const frames = spread(made.path, FRAMES);
  return (
    <section className={styles.pair} data-testid="pair" data-class={made.class} aria-label={words.asClass(name)}>
      <h3>{words.asClass(name)}</h3>
      <div className={styles.views}>
        <Swipe
          label={words.swipe(name)}
          before={<PixelCanvas pixels={{ width, height, channels, data: original }} label={words.original} />}
          after={<PixelCanvas pixels={pixelsOf(end, picture)} label={words.asClass(name)} />}
          beforeText={words.original}
          afterText={words.asClass(name)}
        />
        <div className={styles.difference}>
          <HeatMap width={width} height={height} values={change} limit={limit} label={words.difference(name)} />
          <HeatScale against={words.darker} favour={words.brighter} />
        </div>
      </div>
      <ol className={styles.film} aria-label={words.path(name)}>
        {frames.map(({ phase, sigma, picture: at }) => (
          <li key={`${phase} ${sigma}`}>
            <PixelCanvas pixels={pixelsOf(at, picture)} label={levelText(sigma === 0 ? undefined : sigma) ?? 'σ 0'} />
          </li>
        ))}
      </ol>
      {made.moved === undefined ? null : <p>{movedWords(made.moved, made.class === leader)}</p>}
      {made.judged === undefined ? null : (
        <p role="status" data-testid="judged" data-leader={made.judged.leader}>
          {judgedWords(made.judged, { target: made.class, before: leader, unchanged: elsewhere, unit, nameOf })}
        </p>
      )}
      {made.judged === undefined ? null : (
        <PairEvidence
          run={run}
          picture={picture}
          end={end}
          own={made.class}
          against={made.class === leader ? rival : leader}
          busy={busy}
          nameOf={nameOf}
        />
      )}
    </section>
  );
}

/** At most `most` of a list, spread evenly, the last one included. */
function spread<T>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, i) => all[Math.round(((i + 1) * all.length) / most) - 1]!);
}
