import { Suspense, useState } from 'react';
import { Button } from '#ui/kit/Button.tsx';
import { lazily } from '#ui/kit/lazily.tsx';
import { Sheet } from '#ui/kit/Sheet.tsx';
import { titles } from './titles.ts';

const PrivacyText = lazily(async () => (await import('./PrivacyText.tsx')).PrivacyText);

/** Opens what there is to say about privacy, and what is kept. `hosts` are the addresses that pictures may come from. */
export function PrivacyButton({ hosts }: Readonly<{ hosts: readonly string[] }>) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" onPress={() => setOpen(true)}>
        {titles.button}
      </Button>
      <Sheet title={titles.button} open={open} onClose={() => setOpen(false)}>
        <Suspense>
          <PrivacyText hosts={hosts} />
        </Suspense>
      </Sheet>
    </>
  );
}
