import type { ModelCard } from '#runtime/modelCard.ts';
import { bytes } from '#ui/kit/format/bytes.ts';
import { count } from '#ui/kit/format/count.ts';
import { conditioningWords, words as fact, operationsWords } from './cardWords.ts';
import { dossierWords as words } from './dossierWords.ts';
import { FactList } from './FactList.tsx';

/** What the network is and asks of a computer. */
export const NetworkFacts = ({ card }: Readonly<{ card: ModelCard }>) => (
  <FactList
    facts={[
      [words.conditioning, card.conditioning === undefined ? fact.notStated : conditioningWords[card.conditioning]],
      [words.parameters, count(card.parameters)],
      [words.operations, operationsWords(card.flopsPerEvaluation)],
      [words.memory, bytes(card.peakMemoryBytes)],
      [words.precision, words.storedAs(card.precision.storage, card.precision.compute)],
      [words.plan, words.planWords(card)],
      [words.typical, card.typicality === undefined ? fact.notMeasured : words.typicalWords(card.typicality)],
      [words.version, card.version],
    ]}
  />
);
