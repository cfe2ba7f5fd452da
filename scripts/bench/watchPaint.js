// Runs in the page before its own scripts: marks the frame after which the example run is on screen.
const watch = new MutationObserver(() => {
  const isThere =
    document.querySelector('[data-testid="verdict"][data-class]') !== null &&
    document.querySelector('[data-testid="chart-evidence"] svg path') !== null;
  if (!isThere) return;
  watch.disconnect();
  requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('example')));
});
watch.observe(document, { childList: true, subtree: true, attributes: true });
