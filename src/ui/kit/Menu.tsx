import type { ReactNode } from 'react';
import { Chip } from './Chip.tsx';
import { Opening } from './Opening.tsx';

type Props = Readonly<{
  label: string;
  /** What the closed menu shows. */
  face: ReactNode;
  testId?: string;
  children: ReactNode;
}>;

/** A chip that opens a small sheet of settings below itself. */
export const Menu = ({ label, face, testId, children }: Props) => (
  <Opening
    label={label}
    look="menu"
    trigger={(props) => (
      <Chip {...props} {...(testId === undefined ? {} : { testId })}>
        {face}
      </Chip>
    )}
  >
    {children}
  </Opening>
);
