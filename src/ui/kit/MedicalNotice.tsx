import { ShieldAlert } from 'lucide-react';
import styles from './MedicalNotice.module.css';

/** What stands wherever a medical model appears. It cannot be dismissed. */
export const MedicalNotice = () => (
  <p className={styles.notice} data-testid="medical">
    <ShieldAlert aria-hidden />
    Research and teaching only. Not for diagnosis.
  </p>
);
