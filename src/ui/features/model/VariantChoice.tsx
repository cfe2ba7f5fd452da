import { Radio, RadioGroup } from 'react-aria-components';
import type { ModelCard } from '#runtime/modelCard.ts';
import { duration } from '#ui/kit/format/duration.ts';
import {
  conditioningWords,
  evaluationsOf,
  words as fact,
  headline,
  operationsWords,
  resultValue,
} from './cardWords.ts';
import type { Family } from './families.ts';
import styles from './Gallery.module.css';
import { words } from './words.ts';

type Props = Readonly<{ family: Family; chosen: string; onChoose: (id: string) => void }>;

/** Which variant of a model the card speaks of: what each gains and what it costs. */
export const VariantChoice = ({ family, chosen, onChoose }: Props) => (
  <RadioGroup aria-label={words.variant} value={chosen} onChange={onChoose} className={styles.variants ?? ''}>
    {family.map((card) => (
      <Radio key={card.id} value={card.id} className={styles.variant ?? ''}>
        <span>{nameOf(card)}</span>
        <span className={styles.trade}>{tradeOf(card)}</span>
      </Radio>
    ))}
  </RadioGroup>
);

const nameOf = ({ conditioning, title }: ModelCard): string =>
  conditioning === undefined ? title : conditioningWords[conditioning];

function tradeOf(card: ModelCard): string {
  const result = headline(card);
  const operations = operationsWords(evaluationsOf(card) * card.flopsPerEvaluation);
  return [
    result === undefined ? fact.notMeasured : resultValue(result),
    operations,
    ...(card.speed === undefined ? [] : [duration(card.speed.secondsPerVerdict)]),
  ].join(' · ');
}
