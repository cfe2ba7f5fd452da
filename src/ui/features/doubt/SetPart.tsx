import { COVERAGES } from '#runtime/cardDoubt.ts';
import { ClassKey } from '#ui/chart/ClassKey.tsx';
import { Button } from '#ui/kit/Button.tsx';
import { Checkbox } from '#ui/kit/Checkbox.tsx';
import { SliderField } from '#ui/kit/SliderField.tsx';
import { choose, type DoubtChoices } from './choices.ts';
import styles from './Doubt.module.css';
import type { Doubt } from './doubtOf.ts';
import { Part } from './Part.tsx';
import { setOf } from './setOf.ts';
import { promiseWords, testedWords, unlikeWords, words } from './words.ts';

type Props = Readonly<{
  doubt: Doubt;
  names: readonly string[];
  choices: Pick<DoubtChoices, 'coverage' | 'byClass'>;
  /** Shows the reading that the card's promises are about. */
  onReading: () => void;
}>;

/** Classes that hold the right one as often as was asked, with what exactly is promised; why there is no promise, where there is none. */
export function SetPart({ doubt: { card, unlike, probabilities, typicality }, names, choices, onReading }: Props) {
  return (
    <Part title={words.set} explain={words.setExplain} testId="doubt-set">
      {card === undefined ? (
        <p className={styles.note}>{words.unlikeUnknown}</p>
      ) : probabilities === undefined ? (
        <>
          <p className={styles.note} data-testid="doubt-no-set">
            {unlikeWords(unlike ?? 'part', card)}
          </p>
          {unlike === 'reading' ? (
            <div>
              <Button onPress={onReading}>{words.showReading}</Button>
            </div>
          ) : null}
        </>
      ) : (
        <>
          {typicality?.typical === false ? (
            <p className={`${styles.note} ${styles.warn}`}>{words.otherPictures}</p>
          ) : null}
          <Promised card={card} probabilities={probabilities} names={names} choices={choices} />
        </>
      )}
    </Part>
  );
}

type PromisedProps = Readonly<{
  card: NonNullable<Doubt['card']>;
  probabilities: readonly number[];
}> &
  Pick<Props, 'names' | 'choices'>;

function Promised({ card, probabilities, names, choices: { coverage, byClass } }: PromisedProps) {
  const { classes, always } = setOf(card, probabilities, coverage, byClass);
  const tested = testedWords(card, COVERAGES.indexOf(coverage), coverage);
  return (
    <>
      <div className={styles.slider}>
        <SliderField
          label={words.coverage}
          value={coverage}
          min={COVERAGES[0]!}
          max={COVERAGES.at(-1)!}
          step={1}
          words={words.ofPictures(coverage)}
          onChange={(next) => choose({ coverage: next })}
        />
      </div>
      <Checkbox checked={byClass} onChange={(next) => choose({ byClass: next })}>
        {words.byClass}
      </Checkbox>
      <div role="status" data-testid="doubt-members" data-classes={classes.map((c) => names[c]).join(', ')}>
        {classes.length === 0 ? (
          <p className={styles.line}>{words.empty}</p>
        ) : (
          <ul className={styles.set} aria-label={words.set}>
            {classes.map((c) => (
              <li key={c} className={styles.member}>
                <ClassKey index={c} />
                {names[c]}
              </li>
            ))}
          </ul>
        )}
        {classes.length === names.length ? <p className={styles.line}>{words.whole}</p> : null}
      </div>
      {byClass && always.length > 0 ? (
        <p className={styles.note}>{words.always(always.map((c) => names[c] ?? String(c)))}</p>
      ) : null}
      <p className={styles.note}>{promiseWords(card, coverage, byClass)}</p>
      {tested === undefined ? null : (
        <p className={tested.kept ? styles.note : `${styles.note} ${styles.warn}`} data-testid="doubt-tested">
          {tested.text}
        </p>
      )}
    </>
  );
}
