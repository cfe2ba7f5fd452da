import { CircleHelp } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { Opening } from './Opening.tsx';
import { words } from './words.ts';

type Props = Readonly<{ title: string; children: ReactNode }>;

/** A question mark that opens an explanation beside it. */
export const Explain = ({ title, children }: Props) => (
  <Opening
    label={title}
    look="explain"
    trigger={(props) => (
      <Button {...props} look="quiet" aria-label={words.explain(title)} icon={<CircleHelp aria-hidden />} />
    )}
  >
    {children}
  </Opening>
);
