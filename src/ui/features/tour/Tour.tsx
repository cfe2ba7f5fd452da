import { Footprints, X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#ui/kit/Button.tsx';
import { Steps } from './Steps.tsx';
import { remember, wasSeen } from './seen.ts';
import { stepsThere } from './steps.ts';
import styles from './Tour.module.css';
import { words } from './words.ts';

type Props = Readonly<{ active: boolean; onChange: (active: boolean) => void }>;

/** The tour while it is taken; until it was taken or declined, a quiet offer of it. */
export function Tour({ active, onChange }: Props) {
  const [offered, setOffered] = useState(() => !wasSeen());
  const settle = () => {
    remember();
    setOffered(false);
  };
  if (active) {
    return (
      <Steps
        steps={stepsThere}
        onEnd={() => {
          settle();
          onChange(false);
        }}
      />
    );
  }
  return offered ? (
    <div className={styles.offer}>
      <Button look="quiet" icon={<Footprints aria-hidden />} onPress={() => onChange(true)}>
        {words.offer}
      </Button>
      <Button look="quiet" aria-label={words.dismiss} icon={<X aria-hidden />} onPress={settle} />
    </div>
  ) : null;
}
