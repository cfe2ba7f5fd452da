import { ArrowLeft } from 'lucide-react';
import { Button } from '#ui/kit/Button.tsx';
import { Sheet } from '#ui/kit/Sheet.tsx';
import { useApp } from '#ui/useApp.ts';
import { ModelGallery } from './ModelGallery.tsx';
import { ModelPage } from './ModelPage.tsx';
import { words } from './words.ts';

/** The gallery of models, or the page of one of them, over the page. */
export function ModelSheet() {
  const sheet = useApp((app) => app.modelSheet);
  const page = useApp(({ modelSheet, catalogue }) =>
    modelSheet?.type === 'page' ? catalogue.find(({ id }) => id === modelSheet.id) : undefined,
  );
  const openModels = useApp((app) => app.openModels);
  const close = useApp((app) => app.closeModels);
  return (
    <Sheet
      wide
      title={page?.title ?? words.gallery}
      open={sheet !== undefined}
      onClose={close}
      lead={
        page === undefined ? null : (
          <Button look="quiet" aria-label={words.back} icon={<ArrowLeft aria-hidden />} onPress={openModels} />
        )
      }
    >
      {page === undefined ? <ModelGallery /> : <ModelPage key={page.id} card={page} />}
    </Sheet>
  );
}
