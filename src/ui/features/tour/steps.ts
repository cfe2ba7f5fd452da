/** What the tour shows, in this order, and how each is found on the page. */
const places = {
  picture: '[data-tour=picture]',
  run: '[data-testid=run]',
  verdict: '[data-testid=verdict]',
  curves: '[data-testid=chart-evidence]',
  inspector: '[data-tour=inspector]',
  terms: ':has(> [data-term])',
  views: '[data-tour=views]',
  share: '[data-tour=share]',
} as const;

export type StepId = keyof typeof places;

/** The element that a step is about. */
export const placeOf = (id: StepId): HTMLElement | null => document.querySelector<HTMLElement>(places[id]);

const ids = Object.keys(places) as readonly StepId[];

/** The steps whose element is on the page now and can be seen. */
export const stepsThere = (): readonly StepId[] => ids.filter((id) => placeOf(id)?.checkVisibility() === true);
