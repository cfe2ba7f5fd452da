import type { ReadingCard } from '#core/scoring/reading.ts';
import { MethodCard } from '#ui/kit/MethodCard.tsx';
import { readingText } from './readingText.ts';
import { words } from './words.ts';

/** A question mark that explains a reading: formula, what it assumes, when to use it, where it is from. */
export const ExplainReading = ({ card, note }: Readonly<{ card: ReadingCard; note?: string }>) => (
  <MethodCard
    title={`${card.name}: ${words.explain}`}
    lead={readingText(card).how}
    formula={card.formula}
    facts={[
      [words.assumes, readingText(card).assumes],
      [words.validFor, readingText(card).validFor],
      [words.source, card.paper, 'en'],
    ]}
    note={note}
  />
);
