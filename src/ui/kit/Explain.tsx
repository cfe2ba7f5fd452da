import { CircleHelp } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { Button } from './Button.tsx';
import styles from './Explain.module.css';

type Props = Readonly<{ title: string; children: ReactNode }>;

/** A question mark that opens an explanation beside it. */
export const Explain = ({ title, children }: Props) => (
  <DialogTrigger>
    <Button look="quiet" aria-label={`Explain: ${title}`} icon={<CircleHelp aria-hidden />} />
    <Popover className={styles.popover ?? ''} offset={4}>
      <Dialog className={styles.dialog ?? ''}>
        <Heading slot="title" className={styles.title ?? ''}>
          {title}
        </Heading>
        {children}
      </Dialog>
    </Popover>
  </DialogTrigger>
);
