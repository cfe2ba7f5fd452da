import type { DoubtChoices } from './choices.ts';
import styles from './Doubt.module.css';
import type { Doubt } from './doubtOf.ts';
import { ReferralPart } from './ReferralPart.tsx';
import { SetPart } from './SetPart.tsx';
import { Sure } from './Sure.tsx';
import { UnlikePart } from './UnlikePart.tsx';
import { VotePart } from './VotePart.tsx';
import { summaryWords } from './words.ts';

type Props = Readonly<{
  doubt: Doubt;
  names: readonly string[];
  choices: DoubtChoices;
  onReading: () => void;
}>;

/** The doubt of a verdict, summed up and part by part. */
export const DoubtParts = ({ doubt, names, choices, onReading }: Props) => (
  <>
    <p className={styles.summary} data-testid="doubt-summary">
      {summaryWords(doubt)}
    </p>
    <Sure doubt={doubt} names={names} />
    <VotePart votes={doubt.votes} names={names} />
    <UnlikePart doubt={doubt} />
    <SetPart doubt={doubt} names={names} choices={choices} onReading={onReading} />
    <ReferralPart doubt={doubt} choices={choices} />
  </>
);
