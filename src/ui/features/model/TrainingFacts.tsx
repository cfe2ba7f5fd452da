import type { ModelCard } from '#runtime/modelCard.ts';
import { count } from '#ui/kit/format/count.ts';
import { duration } from '#ui/kit/format/duration.ts';
import { dossierWords as words } from './dossierWords.ts';
import { FactList } from './FactList.tsx';

/** What the training cost. */
export const TrainingFacts = ({ card: { training } }: Readonly<{ card: ModelCard }>) =>
  training === undefined ? (
    <p>{words.noTraining}</p>
  ) : (
    <FactList
      facts={[
        [words.trained, count(training.pictures)],
        [words.hours, duration(training.hours * 3600)],
        [words.hardware, training.hardware],
        [words.config, <code key="config">{training.config}</code>],
      ]}
    />
  );
