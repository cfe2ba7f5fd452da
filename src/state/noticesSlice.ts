import type { Slice } from './slice.ts';

/** More than this many at once cannot be read; the oldest give way. */
const MOST = 4;

/** Messages to the user: saying the same thing twice replaces the first. */
export const createNoticesSlice = (): Slice<'notices' | 'notify' | 'notifyFault' | 'dismiss'> => (set, get) => {
  let last = 0;
  return {
    notices: [],
    notify: (tone, text, details = {}) =>
      set(({ notices }) => ({
        notices: [...notices.filter((notice) => notice.text !== text), { ...details, id: ++last, tone, text }].slice(
          -MOST,
        ),
      })),
    notifyFault: ({ code, message, remedy }) =>
      get().notify('error', message, remedy === undefined ? { code } : { code, remedy }),
    dismiss: (id) => set(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) })),
  };
};
