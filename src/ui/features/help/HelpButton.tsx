import { CircleHelp } from 'lucide-react';
import { Suspense, useEffect, useState } from 'react';
import { Button } from '#ui/kit/Button.tsx';
import { lazily } from '#ui/kit/lazily.tsx';
import { Sheet } from '#ui/kit/Sheet.tsx';
import { titles } from './titles.ts';

const HelpText = lazily(async () => (await import('./HelpText.tsx')).HelpText);

/** Opens the help; so does the question mark key. */
export function HelpButton({ onTour }: Readonly<{ onTour: () => void }>) {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === '?' && !(event.target instanceof HTMLInputElement)) setOpen(true);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return (
    <>
      <Button look="quiet" aria-label={titles.button} icon={<CircleHelp aria-hidden />} onPress={() => setOpen(true)} />
      <Sheet title={titles.title} open={open} onClose={() => setOpen(false)}>
        <Suspense>
          <HelpText
            onTour={() => {
              setOpen(false);
              onTour();
            }}
          />
        </Suspense>
      </Sheet>
    </>
  );
}
