/** Which colours the page wears; `system` follows the computer, and `contrast` does, with harder ones. */
export type Theme = (typeof themes)[number];

export const themes = ['system', 'light', 'dark', 'contrast'] as const;

const KEY = 'elbow-theme';

/** The theme chosen last time. Without storage the system decides. */
export function rememberedTheme(): Theme {
  try {
    const kept = localStorage.getItem(KEY);
    return themes.find((theme) => theme === kept) ?? 'system';
  } catch {
    return 'system';
  }
}

let worn: Theme = 'system';

const wantsMore = matchMedia('(prefers-contrast: more)');
wantsMore.addEventListener('change', dress);

function dress(): void {
  const { dataset } = document.documentElement;
  if (worn === 'light' || worn === 'dark') dataset.theme = worn;
  else delete dataset.theme;
  if (worn === 'contrast' || (worn === 'system' && wantsMore.matches)) dataset.contrast = 'more';
  else delete dataset.contrast;
}

/** Puts a theme on, and remembers it where that is possible. */
export function wearTheme(theme: Theme): void {
  worn = theme;
  dress();
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // A browser that keeps nothing still changes its colours.
  }
}
