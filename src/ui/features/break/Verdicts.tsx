import type { CertifyRun } from '#state/appState.ts';
import { selectNotice } from '#state/selectNotice.ts';
import { Button } from '#ui/kit/Button.tsx';
import { CopyButton } from '#ui/kit/CopyButton.tsx';
import { useApp } from '#ui/useApp.ts';
import styles from './Break.module.css';
import type { Claim } from './breaking.ts';
import { distancesOf } from './breaking.ts';
import { Dial } from './Dial.tsx';
import { reportText } from './reportText.ts';
import type { useBreaking } from './useBreaking.ts';
import { distanceText, words } from './words.ts';

type Props = Readonly<{
  breaking: ReturnType<typeof useBreaking>;
  model: CertifyRun['model'];
  claim: Claim | undefined;
}>;

/** How far the picture has moved, what each classifier says of it, and what the certificate says about that. */
export function Verdicts({ breaking, model, claim }: Props) {
  const { origin, shown, verdicts, before, recounted } = breaking;
  const notice = useApp(selectNotice);
  const distances = distancesOf(origin, shown);
  const inside = claim !== undefined && distances.l2 <= claim.radius;
  const votes = recounted?.votes;
  const bug = inside && votes?.contradicts === true;
  return (
    <div className={styles.verdicts}>
      <Dial distance={distances.l2} radius={claim?.radius} />
      <p className={styles.small}>{distanceText(distances)}</p>
      <dl className={styles.said} data-testid="break-verdicts" data-busy={verdicts === undefined}>
        <Said who={words.elbow} says={verdicts?.elbow} said={before?.elbow} names={model.classes} waits={!verdicts} />
        <Said who={words.plain} says={verdicts?.plain} said={before?.plain} names={model.classes} waits={!verdicts} />
        {votes === undefined ? null : (
          <Said who={words.smoothed} says={votes.leader} said={claim?.class} names={model.classes} waits={false} />
        )}
      </dl>
      <p className={styles.small} data-testid="break-claim" data-inside={inside}>
        {claim === undefined ? words.noClaim : inside ? `${words.inside} ${words.apart}` : words.outside}
      </p>
      {inside && recounted === undefined ? (
        <Button onPress={() => void breaking.ask()}>{words.ask}</Button>
      ) : recounted !== undefined && votes === undefined ? (
        <p className={styles.small}>{words.recounting}</p>
      ) : null}
      {bug ? <Bug text={reportText({ model, claim, origin, shown, votes, notice })} /> : null}
    </div>
  );
}

type SaidProps = Readonly<{
  who: string;
  says: number | undefined;
  said: number | undefined;
  names: readonly string[];
  waits: boolean;
}>;

const Said = ({ who, says, said, names, waits }: SaidProps) => (
  <div className={styles.one} data-flipped={says !== undefined && said !== undefined && says !== said}>
    <dt>{who}</dt>
    <dd>
      {waits ? words.asking : says === undefined ? words.noPlain : names[says]}
      {says !== undefined && said !== undefined && says !== said ? <strong> {words.other}</strong> : null}
    </dd>
  </div>
);

const Bug = ({ text }: Readonly<{ text: string }>) => (
  <div className={styles.bug} role="alert">
    <p>{words.bug}</p>
    <pre>{text}</pre>
    <CopyButton text={() => text}>{words.copy}</CopyButton>
  </div>
);
