import { ShieldAlert } from 'lucide-react';
import styles from './MedicalNotice.module.css';
import { words } from './words.ts';

/** What stands wherever a medical model appears. It cannot be dismissed. */
export const MedicalNotice = () => (
  <p className={styles.notice} data-testid="medical">
    <ShieldAlert aria-hidden />
    {words.medical}
  </p>
);
