import { useEffect, useState } from 'react';
import type { Run } from '#state/appState.ts';
import { useApp, useAppStore } from '#ui/useApp.ts';

/** Brightness from which a mask's pixel is inside. */
const INSIDE = 128;

/**
 * Which pixels of the run's picture experts outlined, when it is an uncropped sample that comes with an outline; undefined
 * for any other picture.
 */
export function useSampleMask(run: Run): Uint8Array | undefined {
  const app = useAppStore();
  const path = useApp(({ samples, picture }) =>
    picture?.picture === run.picture && picture?.choices.crop === undefined
      ? samples.find(({ model, name }) => model === run.model.id && name === run.pictureName)?.mask
      : undefined,
  );
  const [found, setFound] = useState<Readonly<{ path: string; inside: Uint8Array }>>();
  useEffect(() => {
    if (path === undefined || run.picture === undefined) return;
    let left = false;
    const { width, height } = run.picture;
    const { outside } = app.getState();
    const read = async () => {
      const file = await outside.fetchBlob(`samples/${path}`);
      for await (const { pixels } of outside.decode('decode', { file })) {
        if (left || pixels.width !== width || pixels.height !== height) return;
        const inside = Uint8Array.from({ length: width * height }, (_, i) =>
          pixels.data[i * pixels.channels]! >= INSIDE ? 1 : 0,
        );
        setFound({ path, inside });
      }
    };
    // An outline is an extra: without it the map is what it is.
    void read().catch(() => {});
    return () => {
      left = true;
    };
  }, [app, path, run.picture]);
  return found !== undefined && found.path === path ? found.inside : undefined;
}
