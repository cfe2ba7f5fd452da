import type { FaultCode } from '#core/fault.ts';
import styles from './FaultText.module.css';
import { faultGist } from './faultGist.ts';

type Props = Readonly<{ code: FaultCode; message: string; remedy?: string | undefined }>;

/** What went wrong and what to do: first in the language of the page, where that is not English, then in the fault's own words. */
export function FaultText({ code, message, remedy }: Props) {
  const gist = faultGist(code);
  return (
    <div className={styles.fault}>
      {gist === undefined ? null : <p>{gist}</p>}
      <p lang="en" className={gist === undefined ? undefined : styles.soft}>
        {message}
      </p>
      {remedy === undefined ? null : (
        <p lang="en" className={styles.soft}>
          {remedy}
        </p>
      )}
    </div>
  );
}
