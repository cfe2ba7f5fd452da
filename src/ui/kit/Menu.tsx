import type { ReactNode } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { Chip } from './Chip.tsx';
import styles from './Menu.module.css';

type Props = Readonly<{
  label: string;
  /** What the closed menu shows. */
  face: ReactNode;
  testId?: string;
  children: ReactNode;
}>;

/** A chip that opens a small sheet of settings below itself. */
export const Menu = ({ label, face, testId, children }: Props) => (
  <DialogTrigger>
    <Chip {...(testId === undefined ? {} : { testId })}>{face}</Chip>
    <Popover className={styles.popover ?? ''} placement="bottom start" offset={6}>
      <Dialog className={styles.dialog ?? ''} aria-label={label}>
        {children}
      </Dialog>
    </Popover>
  </DialogTrigger>
);
