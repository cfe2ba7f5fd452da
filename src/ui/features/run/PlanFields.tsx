import { type PlanShape, spacingCards } from '#core/scoring/planShape.ts';
import { Checkbox } from '#ui/kit/Checkbox.tsx';
import { ChoiceMenu } from '#ui/kit/ChoiceMenu.tsx';
import { spacingText, planWords as words } from './planWords.ts';
import styles from './RunPanel.module.css';

type Props = Readonly<{
  shape: PlanShape;
  /** Whether the model's card has a density of levels. */
  hasDensity: boolean;
  onChange: (shape: PlanShape) => void;
}>;

const placeIds = ['middle', 'stratified', 'random'] as const;

/** Where the noise levels of the next run lie: their spacing, their places in the cells, and pairs of opposite noise. */
export function PlanFields({ shape, hasDensity, onChange }: Props) {
  const { spacing, jitter, antithetic } = shape;
  const places = jitter && { jitter };
  const pairs = antithetic && { antithetic };
  return (
    <div className={styles.decider}>
      <ChoiceMenu
        label={words.label}
        testId="plan"
        note={words.note}
        value={spacing}
        options={spacingCards.map((card) => {
          const { id, name } = card;
          const how = spacingText(card);
          const disabled = id === 'importance' && !hasDensity;
          return { value: id, name, how: disabled ? `${how} ${words.needsDensity}` : how, disabled };
        })}
        onChange={(spacing) => onChange({ spacing, ...places, ...pairs })}
      />
      <ChoiceMenu
        label={words.places}
        testId="plan-places"
        value={jitter ?? 'middle'}
        options={placeIds.map((value) => ({ value, ...words[value] }))}
        onChange={(place) => onChange({ spacing, ...pairs, ...(place === 'middle' ? {} : { jitter: place }) })}
      />
      <Checkbox
        checked={antithetic ?? false}
        onChange={(wanted) => onChange({ spacing, ...places, ...(wanted && { antithetic: true }) })}
      >
        {words.antithetic}
      </Checkbox>
    </div>
  );
}
