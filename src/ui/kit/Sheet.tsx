import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './Button.tsx';
import styles from './Sheet.module.css';

type Props = Readonly<{ title: string; open: boolean; onClose: () => void; children: ReactNode }>;

/** A dialog over the page; Esc or a click outside closes it. */
export const Sheet = ({ title, open, onClose, children }: Props) => (
  <ModalOverlay
    isDismissable
    isOpen={open}
    onOpenChange={(next) => {
      if (!next) onClose();
    }}
    className={styles.overlay ?? ''}
  >
    <Modal className={styles.sheet ?? ''}>
      <Dialog className={styles.dialog ?? ''}>
        <div className={styles.head}>
          <Heading slot="title" className={styles.title ?? ''}>
            {title}
          </Heading>
          <Button look="quiet" aria-label="Close" icon={<X aria-hidden />} onPress={onClose} />
        </div>
        {children}
      </Dialog>
    </Modal>
  </ModalOverlay>
);
