// Runs in the page before anything of it, and notes when things happen there (ms since the page was opened).
(() => {
  const seen = { click: undefined, points: [], end: undefined, longTasks: [] };
  globalThis.elbowBench = seen;

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.longTasks.push({ startTime, duration });
  }).observe({ type: 'longtask', buffered: true });

  document.addEventListener(
    'click',
    ({ target, timeStamp }) => {
      if (target.closest('[aria-labelledby=samples]'))
        Object.assign(seen, { click: timeStamp, points: [], end: undefined });
    },
    { capture: true },
  );

  // The first evaluations appear in the progress bar by the same commit that draws the first point.
  let busy = false;
  const look = () => {
    if (seen.click === undefined || seen.end !== undefined) return;
    const panel = document.querySelector('[data-testid=run]');
    const state = panel?.getAttribute('data-state');
    if (state === 'loading' || state === 'running') busy = true;
    if (!busy) return;
    const evaluations = Number(panel.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow') ?? 0);
    const before = seen.points.at(-1)?.evaluations ?? 0;
    if (state === 'running' && evaluations > before) {
      const point = { evaluations, shown: performance.now() };
      seen.points.push(point);
      // What is committed now is on the screen with the next frame.
      requestAnimationFrame(() => {
        point.shown = performance.now();
      });
    }
    if (seen.points.length > 0 && state !== 'running' && state !== 'loading') {
      seen.end = performance.now();
      busy = false;
    }
  };
  const attributeFilter = ['data-state', 'aria-valuenow'];
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributeFilter });
})();
