/** How the names of what the page remembers of its reader's choices begin. */
const OURS = 'elbow-';

const namesIn = (kept: Storage): readonly string[] =>
  Array.from({ length: kept.length }, (_, i) => kept.key(i) ?? '').filter((name) => name.startsWith(OURS));

/** How many choices are remembered (colours, language, CPU mode, tour), and their size as text (bytes). */
export function readChoices(kept: Storage): Readonly<{ choices: number; bytes: number }> {
  const names = namesIn(kept);
  const bytes = names.reduce((sum, name) => sum + name.length + (kept.getItem(name)?.length ?? 0), 0);
  return { choices: names.length, bytes };
}

/** Forgets them; what is on screen stays until the next visit. */
export function forgetChoices(kept: Storage): void {
  for (const name of namesIn(kept)) kept.removeItem(name);
}
