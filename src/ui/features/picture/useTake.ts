import { useCallback } from 'react';
import { useApp } from '#ui/useApp.ts';
import { type Incoming, isSavedRun } from './incoming.ts';
import { words } from './words.ts';

/** What to do with files that came in: the first is classified, or reopened if it is a saved run; none, or more than one, is said. */
export function useTake(): (incoming: Incoming | undefined, nothing: string, how: string) => void {
  const choosePicture = useApp((app) => app.choosePicture);
  const openRun = useApp((app) => app.openRun);
  const notify = useApp((app) => app.notify);
  return useCallback(
    (incoming, nothing, how) => {
      if (incoming === undefined) return notify('warning', nothing, { remedy: how });
      if (incoming.others > 0) notify('info', words.onlyFirst(incoming.others));
      if (isSavedRun(incoming)) void openRun(incoming.file);
      else void choosePicture(incoming.file, incoming.name);
    },
    [choosePicture, openRun, notify],
  );
}
