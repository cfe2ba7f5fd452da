/** How the map is looked at; nothing here costs an evaluation. */
export type Look = Readonly<{
  shown: 'evidence' | 'error';
  /** Of the map over the picture, 0 to 1. */
  opacity: number;
  hatched: boolean;
  /** Whether the outline that came with a sample is drawn. */
  outlined: boolean;
  /** Whether dragging marks a region. */
  painting: boolean;
}>;

/** How it is looked at first. */
export const plainLook: Look = { shown: 'evidence', opacity: 0.75, hatched: true, outlined: true, painting: false };
