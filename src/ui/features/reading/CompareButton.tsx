import { Rows3 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '#ui/kit/Button.tsx';
import { Sheet } from '#ui/kit/Sheet.tsx';
import { useApp } from '#ui/useApp.ts';
import { words } from './words.ts';

const RunComparison = lazy(async () => ({ default: (await import('./RunComparison.tsx')).RunComparison }));

/** Opens the run on screen under every reading at once; its parts are fetched when it is first opened. */
export function CompareButton() {
  const [open, setOpen] = useState(false);
  const hasErrors = useApp(({ run }) => run?.status !== 'running' && (run?.table?.probes.length ?? 0) > 0);
  return (
    <>
      <Button icon={<Rows3 aria-hidden />} isDisabled={!hasErrors} onPress={() => setOpen(true)}>
        {words.compare}
      </Button>
      <Sheet wide title={words.compareTitle} open={open} onClose={() => setOpen(false)}>
        <Suspense fallback={<p>{words.compareWait}</p>}>
          <RunComparison />
        </Suspense>
      </Sheet>
    </>
  );
}
