import { History } from 'lucide-react';
import { Suspense, useState } from 'react';
import { Button } from '#ui/kit/Button.tsx';
import { lazily } from '#ui/kit/lazily.tsx';
import { Sheet } from '#ui/kit/Sheet.tsx';
import { titles } from './titles.ts';

const HistoryList = lazily(async () => (await import('./HistoryList.tsx')).HistoryList);

/** Opens the list of recent runs. */
export function HistoryButton() {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button look="quiet" aria-label={titles.button} icon={<History aria-hidden />} onPress={() => setOpen(true)} />
      <Sheet title={titles.title} open={open} onClose={close}>
        <Suspense>
          <HistoryList onClose={close} />
        </Suspense>
      </Sheet>
    </>
  );
}
