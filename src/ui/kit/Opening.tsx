import { type ReactNode, type RefObject, Suspense, useRef, useState } from 'react';
import { lazily } from './lazily.tsx';

const PopoverDialog = lazily(async () => (await import('./PopoverDialog.tsx')).PopoverDialog);

/** What a button needs to open something. */
export type Trigger = Readonly<{
  ref: RefObject<HTMLButtonElement | null>;
  'aria-haspopup': 'dialog';
  'aria-expanded': boolean;
  onPress: () => void;
}>;

type Props = Readonly<{
  label: string;
  look: 'explain' | 'menu';
  trigger: (props: Trigger) => ReactNode;
  children: ReactNode;
}>;

/** A button and the small dialog it opens; the dialog's machinery is fetched when it is first opened. */
export function Opening({ label, look, trigger, children }: Props) {
  const ref = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      {trigger({ ref, 'aria-haspopup': 'dialog', 'aria-expanded': open, onPress: () => setOpen(!open) })}
      {open ? (
        <Suspense>
          <PopoverDialog trigger={ref} onClose={() => setOpen(false)} label={label} look={look}>
            {children}
          </PopoverDialog>
        </Suspense>
      ) : null}
    </>
  );
}
