import type { ModelCard } from '#runtime/modelCard.ts';
import { words as fact } from './cardWords.ts';
import { dossierWords as words } from './dossierWords.ts';
import { FactList } from './FactList.tsx';

/** What the model was trained on and under which terms. */
export const DataFacts = ({ card: { data, licence } }: Readonly<{ card: ModelCard }>) => (
  <FactList
    facts={[
      [words.name, data.name],
      [words.source, <Source key="source" source={data.source} />],
      [words.licence, data.licence],
      [words.passOn, passOn(data.redistributable)],
      [words.citation, data.citation === '' ? fact.notStated : data.citation],
      [fact.weights, `${licence.spdx}, ${licence.holder}`],
    ]}
  />
);

const passOn = (redistributable: boolean | undefined): string =>
  redistributable === undefined ? fact.notStated : redistributable ? words.yes : words.no;

/** A link only where it is one: cards come from elsewhere too. */
const Source = ({ source }: Readonly<{ source: string }>) =>
  source.startsWith('https://') ? (
    <a href={source} target="_blank" rel="noopener noreferrer">
      {source}
    </a>
  ) : (
    source
  );
