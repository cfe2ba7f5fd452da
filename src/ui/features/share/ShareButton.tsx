import { Link } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#ui/kit/Button.tsx';
import { Sheet } from '#ui/kit/Sheet.tsx';
import { ShareSheet } from './ShareSheet.tsx';
import { words } from './words.ts';

/** Opens the dialog that makes a link of the run on screen. */
export function ShareButton() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<Link aria-hidden />} onPress={() => setOpen(true)}>
        {words.button}
      </Button>
      <Sheet title={words.title} open={open} onClose={() => setOpen(false)}>
        <ShareSheet />
      </Sheet>
    </>
  );
}
