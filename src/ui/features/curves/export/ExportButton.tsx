import { Download } from 'lucide-react';
import { type RefObject, Suspense } from 'react';
import { Button } from '#ui/kit/Button.tsx';
import { lazily } from '#ui/kit/lazily.tsx';
import { Opening } from '#ui/kit/Opening.tsx';
import { words } from '../words.ts';
import type { ChartSource } from './chartSource.ts';

const ExportMenu = lazily(async () => (await import('./ExportMenu.tsx')).ExportMenu);

type Props = Readonly<{ title: string; figure: RefObject<HTMLElement | null>; source: () => ChartSource }>;

/** Opens what a chart can be saved as. */
export function ExportButton({ title, ...chart }: Props) {
  const label = words.save(title);
  return (
    <Opening
      label={label}
      look="menu"
      trigger={(props) => <Button {...props} look="quiet" aria-label={label} icon={<Download aria-hidden />} />}
    >
      <Suspense>
        <ExportMenu {...chart} />
      </Suspense>
    </Opening>
  );
}
