import { Suspense, useState } from 'react';
import { lazily } from './lazily.tsx';
import type { SheetProps } from './SheetDialog.tsx';

const SheetDialog = lazily(async () => (await import('./SheetDialog.tsx')).SheetDialog);

/** A dialog over the page; Esc or a click outside closes it. Its machinery is fetched when one is first opened. */
export function Sheet(props: SheetProps) {
  const [opened, setOpened] = useState(props.open);
  if (props.open && !opened) setOpened(true);
  return opened ? (
    <Suspense>
      <SheetDialog {...props} />
    </Suspense>
  ) : null;
}
