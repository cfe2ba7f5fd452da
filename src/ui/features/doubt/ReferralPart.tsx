import { Segments } from '#ui/kit/Segments.tsx';
import { SliderField } from '#ui/kit/SliderField.tsx';
import { choose, type DoubtChoices } from './choices.ts';
import styles from './Doubt.module.css';
import type { Doubt } from './doubtOf.ts';
import { Part } from './Part.tsx';
import { RiskChart } from './RiskChart.tsx';
import { RiskTable } from './RiskTable.tsx';
import { nearestReferral, positionOf, referralsOf } from './referralOf.ts';
import { chartWords, measureWords, percent, referralWords, words } from './words.ts';

type Props = Readonly<{ doubt: Doubt; choices: Pick<DoubtChoices, 'measure' | 'answered'> }>;

/** What answering only the least doubted pictures would bring, by the card's test pictures, and where this one stands. */
export function ReferralPart({ doubt, choices }: Props) {
  const curves = doubt.card?.tested?.curves ?? [];
  const curve = curves.find(({ measure }) => measure === choices.measure) ?? curves[0];
  if (curve === undefined) {
    return (
      <Part title={words.referral} explain={words.referralExplain} testId="doubt-referral">
        <p className={styles.note}>{words.noCurve}</p>
      </Part>
    );
  }
  const referrals = referralsOf(curve.points);
  const chosen = nearestReferral(referrals, choices.answered);
  const own = doubt.doubts[curve.measure];
  const position = own === undefined ? undefined : positionOf(referrals, own);
  const at = referrals[chosen]!;
  const said = referralWords(at, own);
  return (
    <Part title={words.referral} explain={words.referralExplain} testId="doubt-referral">
      {curves.length < 2 ? null : (
        <Segments
          label={words.measure}
          value={curve.measure}
          options={curves.map(({ measure }) => ({ value: measure, text: measureWords[measure] }))}
          onChange={(measure) => choose({ measure })}
        />
      )}
      <figure className={styles.figure}>
        <RiskChart referrals={referrals} chosen={chosen} position={position} label={chartWords(referrals, position)} />
      </figure>
      <div className={styles.slider}>
        <SliderField
          label={words.answer}
          value={chosen}
          min={0}
          max={referrals.length - 1}
          step={1}
          words={words.leastDoubted(percent(at.coverage))}
          onChange={(next) => choose({ answered: referrals[next]?.coverage ?? 1 })}
        />
      </div>
      <p role="status" className={styles.line} data-testid="doubt-referred">
        {said}
      </p>
      <RiskTable referrals={referrals} caption={words.answers(measureWords[curve.measure])} />
    </Part>
  );
}
