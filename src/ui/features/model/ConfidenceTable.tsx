import { plattConfidence } from '#core/evaluate/fitPlatt.ts';
import { deciders } from '#core/scoring/deciders.ts';
import { readingCards } from '#core/scoring/readings.ts';
import type { Confidence } from '#runtime/modelCard.ts';
import { count } from '#ui/kit/format/count.ts';
import { dossierWords as words } from './dossierWords.ts';
import { Scroll } from './Scroll.tsx';
import styles from './Table.module.css';

type Row = Readonly<{ of: string; fitted: string; eceBefore: number; eceAfter: number; pictures: number }>;

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const whole = (share: number) => `${Math.round(100 * share)} %`;

/** A temperature for every reading, a share after few and many evaluations for every decider, with what they are worth. */
function rowsOf({ readings, deciders: curves = [] }: Confidence): readonly Row[] {
  return [
    ...(readings?.temperatures ?? []).map(({ reading, temperature, eceBefore, eceAfter }) => ({
      of: readingCards[reading].name,
      fitted: `${words.temperature} ${Number(temperature.toPrecision(3))}`,
      eceBefore,
      eceAfter,
      pictures: readings?.pictures ?? 0,
    })),
    ...curves.map((curve) => {
      const { decider, range, eceBefore, eceAfter, pictures } = curve;
      const shares = range.map((evaluations) => whole(plattConfidence(curve, evaluations)));
      const { name, presets } = deciders[decider.id];
      return {
        of: presets.length > 1 ? `${name}, ${decider.preset}` : name,
        fitted: words.curve(shares, range.map(count)),
        eceBefore,
        eceAfter,
        pictures,
      };
    }),
  ];
}

/** What a card knows of how sure verdicts are. */
export function ConfidenceTable({ confidence }: Readonly<{ confidence: Confidence }>) {
  const rows = rowsOf(confidence);
  if (rows.length === 0) return null;
  return (
    <Scroll label={words.confidence}>
      <table className={styles.table}>
        <thead>
          <tr>
            {[words.confidence, words.fitted, words.eceBefore, words.eceAfter, words.pictures].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ of, fitted, eceBefore, eceAfter, pictures }) => (
            <tr key={`${of} ${fitted}`}>
              <th scope="row">{of}</th>
              <td>{fitted}</td>
              <td>{percent(eceBefore)}</td>
              <td className={styles.strong}>{percent(eceAfter)}</td>
              <td>{count(pictures)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
