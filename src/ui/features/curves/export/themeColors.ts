export type Theme = 'light' | 'dark';

/** A colour as browsers compute it, `rgb(0, 114, 178)`, as it can stand in a file. */
export function hexOf(computed: string): string {
  const parts = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(computed)?.slice(1);
  if (parts === undefined) throw new RangeError(`hexOf: ${computed} is no opaque colour`);
  return `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
}

/** The colours of the page's design tokens in a theme, whichever the page wears. */
export const pageColors =
  (theme: Theme): ((token: string) => string) =>
  (token) => {
    const probe = document.createElement('span');
    probe.dataset.theme = theme;
    // Forced colours are the screen's; a file keeps its own.
    probe.style.setProperty('forced-color-adjust', 'none');
    probe.style.color = `var(${token})`;
    document.body.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return hexOf(color);
  };
