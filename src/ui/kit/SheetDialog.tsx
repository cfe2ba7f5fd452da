import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './Button.tsx';
import { classes } from './classes.ts';
import styles from './SheetDialog.module.css';
import { words } from './words.ts';

export type SheetProps = Readonly<{
  title: string;
  open: boolean;
  onClose: () => void;
  /** For what needs more room than a question: nearly the whole page, all of it on a phone. */
  wide?: boolean;
  /** A control before the title, such as the way back. */
  lead?: ReactNode;
  children: ReactNode;
}>;

/** The dialog of a Sheet. */
export const SheetDialog = ({ title, open, onClose, wide = false, lead, children }: SheetProps) => (
  <ModalOverlay
    isDismissable
    isOpen={open}
    onOpenChange={(next) => {
      if (!next) onClose();
    }}
    className={classes(styles.overlay, wide && styles.roomy)}
  >
    <Modal className={classes(styles.sheet, wide && styles.wide)}>
      <Dialog className={styles.dialog ?? ''}>
        <div className={styles.head}>
          {lead}
          <Heading slot="title" className={styles.title ?? ''}>
            {title}
          </Heading>
          <Button look="quiet" aria-label={words.close} icon={<X aria-hidden />} onPress={onClose} />
        </div>
        {children}
      </Dialog>
    </Modal>
  </ModalOverlay>
);
