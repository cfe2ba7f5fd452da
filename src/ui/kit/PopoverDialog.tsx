import type { ReactNode, RefObject } from 'react';
import { Dialog, Heading, Popover } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './PopoverDialog.module.css';

type Props = Readonly<{
  /** What it lies beside, and where the focus returns. */
  trigger: RefObject<HTMLElement | null>;
  onClose: () => void;
  label: string;
  /** `explain` shows its label as a title and is as wide as its text; `menu` lies under its trigger. */
  look: 'explain' | 'menu';
  children: ReactNode;
}>;

/** A small dialog beside what opened it; Esc or a click outside closes it. */
export const PopoverDialog = ({ trigger, onClose, label, look, children }: Props) => (
  <Popover
    triggerRef={trigger}
    isOpen
    onOpenChange={(open) => {
      if (!open) onClose();
    }}
    className={classes(styles.popover, styles[look])}
    {...(look === 'menu' ? { placement: 'bottom start', offset: 6 } : { offset: 4 })}
  >
    <Dialog className={styles.dialog ?? ''} {...(look === 'menu' ? { 'aria-label': label } : {})}>
      {look === 'explain' ? (
        <Heading slot="title" className={styles.title ?? ''}>
          {label}
        </Heading>
      ) : null}
      {children}
    </Dialog>
  </Popover>
);
