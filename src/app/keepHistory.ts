import type { App } from '#state/createAppStore.ts';

/** Keeps every run that ends here, in this browser only; an embedded page keeps nothing. */
export function keepHistory(app: App): void {
  app.subscribe((state, before) => {
    const { run, view, outside } = state;
    if (view.embed || run?.status !== 'done' || run.origin !== 'here' || run.table === undefined) return;
    if (run.table === before.run?.table && before.run.status === 'done') return;
    // Where nothing can be kept, the list says so when it is opened.
    void import('#state/history.ts').then(({ rememberRun }) =>
      rememberRun(state, outside.keep, Date.now()).catch(() => {}),
    );
  });
}
