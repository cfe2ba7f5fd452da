import { useState } from 'react';
import { certificateToShare } from '#state/certificateToShare.ts';
import { makeLink } from '#state/makeLink.ts';
import { selectNotice } from '#state/selectNotice.ts';
import { Checkbox } from '#ui/kit/Checkbox.tsx';
import { CopyButton } from '#ui/kit/CopyButton.tsx';
import { FaultText } from '#ui/kit/FaultText.tsx';
import { MedicalNotice } from '#ui/kit/MedicalNotice.tsx';
import { Terms } from '#ui/terms/Terms.tsx';
import { useApp } from '#ui/useApp.ts';
import { LengthMeter } from './LengthMeter.tsx';
import { LinkWays } from './LinkWays.tsx';
import { RunWays } from './RunWays.tsx';
import styles from './Share.module.css';
import { words } from './words.ts';

const terms = ['seed', 'curve', 'determinism'] as const;

/** What the link will hold, how long it is, and the button that copies it. */
export function ShareSheet() {
  const isMedical = useApp(selectNotice) !== undefined;
  const hasPicture = useApp((app) => app.run?.picture !== undefined);
  const [curves, setCurves] = useState(true);
  const hasCertificate = useApp((app) => certificateToShare(app) !== undefined);
  const [picture, setPicture] = useState(false);
  const [certificate, setCertificate] = useState(true);
  const app = useApp((app) => app);
  const hash = makeLink(app, { curves, picture, certificate });
  if (hash === undefined) return <p>{words.nothing}</p>;
  return (
    <div className={styles.sheet}>
      {isMedical ? <MedicalNotice /> : null}
      <p>{words.contents}</p>
      <Checkbox checked={curves} onChange={setCurves}>
        {words.curves}
      </Checkbox>
      {hasCertificate ? (
        <Checkbox checked={certificate} onChange={setCertificate}>
          {words.certificate}
        </Checkbox>
      ) : null}
      <div>
        <Checkbox checked={picture} disabled={!hasPicture} onChange={setPicture}>
          {words.picture}
        </Checkbox>
        <p className={styles.aside}>{hasPicture ? words.pictureWarning : words.noPicture}</p>
      </div>
      {typeof hash === 'string' ? (
        <Copying link={`${location.origin}${location.pathname}${hash}`} />
      ) : (
        <div role="alert">
          <FaultText code={hash.code} message={hash.message} remedy={hash.remedy} />
        </div>
      )}
      <RunWays />
      <Terms of={terms} />
    </div>
  );
}

function Copying({ link }: Readonly<{ link: string }>) {
  const [refused, setRefused] = useState(false);
  return (
    <>
      <LengthMeter length={link.length} />
      <CopyButton look="primary" text={() => link} onFailure={() => setRefused(true)}>
        {words.copy}
      </CopyButton>
      {refused ? (
        <label className={styles.byHand}>
          {words.refused}
          <textarea readOnly rows={4} value={link} onFocus={(event) => event.currentTarget.select()} />
        </label>
      ) : null}
      <LinkWays link={link} />
    </>
  );
}
