import type { ReactNode } from 'react';
import type { ModelCard } from '#runtime/modelCard.ts';
import { bytes } from '#ui/kit/format/bytes.ts';
import { AccuracyBar } from './AccuracyBar.tsx';
import {
  classWords,
  costWords,
  headline,
  metricName,
  pictureWords,
  resultInterval,
  resultValue,
  timeWords,
  words,
} from './cardWords.ts';
import styles from './Facts.module.css';
import { modelBytes } from './words.ts';

/** What decides between models: accuracy, classes, picture, size, cost and licence. */
export const ModelFacts = ({ card }: Readonly<{ card: ModelCard }>) => (
  <>
    <Accuracy card={card} />
    <dl className={styles.facts}>
      <Fact term={words.knows}>
        {words.classCount(card.classes.length)}
        <span className={styles.soft}>{classWords(card)}</span>
      </Fact>
      <Fact term={words.picture}>{pictureWords(card)}</Fact>
      <Fact term={words.download}>{bytes(modelBytes(card))}</Fact>
      <Fact term={words.verdict}>
        {costWords(card)}
        <span className={styles.soft}>{timeWords(card)}</span>
      </Fact>
      <Fact term={words.weights}>{words.licenceOf(card.licence.spdx)}</Fact>
    </dl>
  </>
);

const Fact = ({ term, children }: Readonly<{ term: string; children: ReactNode }>) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
);

function Accuracy({ card }: Readonly<{ card: ModelCard }>) {
  const result = headline(card);
  if (result === undefined) {
    return (
      <p className={styles.accuracy}>
        <span className={styles.unknown}>
          {words.accuracy}: {words.notMeasured}
        </span>
      </p>
    );
  }
  const baseline = card.baseline?.results.find(({ metric }) => metric === result.metric);
  return (
    <div className={styles.accuracy}>
      <p className={styles.figure}>
        {resultValue(result)}
        <span className={styles.metric}>{metricName(result.metric)}</span>
      </p>
      <AccuracyBar result={result} baseline={baseline} />
      <p className={styles.soft}>
        {resultInterval(result)} (95 %), {words.pictureCount(result.pictures)}: {result.split}
      </p>
      {card.baseline === undefined || baseline === undefined ? null : (
        <p className={styles.baseline}>{words.baseline(card.baseline.name, resultValue(baseline))}</p>
      )}
    </div>
  );
}
