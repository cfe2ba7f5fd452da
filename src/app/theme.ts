/** Which colours the page wears; `system` follows the computer. */
export type Theme = (typeof themes)[number];

export const themes = ['system', 'light', 'dark'] as const;

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

/** Puts a theme on, and remembers it where that is possible. */
export function wearTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // A browser that keeps nothing still changes its colours.
  }
}
