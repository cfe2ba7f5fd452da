import { counted } from '#ui/kit/format/count.ts';

export const words = {
  title: 'Replay',
  play: 'Play the run again',
  pause: 'Pause the replay',
  end: 'Back to the end',
  slider: 'Evaluations so far',
  explain:
    'A run keeps every error in the order it was measured. The replay shows verdict, classes and charts as they stood after so many evaluations; nothing is measured again.',
};

/** "after 64 of 240 evaluations" */
export const placeWords = (shown: number, all: number): string =>
  shown < all ? `after ${shown} of ${counted(all, 'evaluation')}` : `all ${counted(all, 'evaluation')}`;
