import { Link } from 'lucide-react';
import { Suspense, useState } from 'react';
import { Button } from '#ui/kit/Button.tsx';
import { lazily } from '#ui/kit/lazily.tsx';
import { Sheet } from '#ui/kit/Sheet.tsx';
import { titles } from './titles.ts';

const ShareSheet = lazily(async () => (await import('./ShareSheet.tsx')).ShareSheet);

/** Opens the dialog that makes a link of the run on screen. */
export function ShareButton() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<Link aria-hidden />} onPress={() => setOpen(true)}>
        {titles.button}
      </Button>
      <Sheet title={titles.title} open={open} onClose={() => setOpen(false)}>
        <Suspense>
          <ShareSheet />
        </Suspense>
      </Sheet>
    </>
  );
}
