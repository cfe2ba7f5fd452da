export const words = {
  offer: 'New here? Take the tour, 1 minute',
  dismiss: 'No tour',
  step: (at: number, of: number) => `Step ${at} of ${of}`,
  back: 'Back',
  next: 'Next',
  skip: 'Skip the tour',
  done: 'Done',
  steps: {
    picture: {
      title: 'A picture',
      text: 'Drop, paste, draw or photograph one, or choose a sample. Beside it is what the model sees. It never leaves this browser.',
    },
    run: {
      title: 'The run',
      text: 'Run adds noise to the picture and asks the model to remove it, once for every class: the class that helps most wins. More levels and draws cost more and settle more.',
    },
    verdict: {
      title: 'The verdict',
      text: 'Which class won, over which other, and by how much. If the interval reaches zero there is no clear winner, and the page says so.',
    },
    curves: {
      title: 'The curves',
      text: 'Evidence for every class at every noise level, little noise on the left. Point at a line or use the arrow keys: the cursor is shared by all charts and the pictures beside them.',
    },
    inspector: {
      title: 'At this noise level',
      text: 'What the network saw at the cursor, what it made of that as one class and as another, and the errors that came of it.',
    },
    terms: {
      title: 'Words',
      text: 'Words with a dotted line explain themselves. All of them are in the glossary, in the help.',
    },
    views: {
      title: 'Ask more of it',
      text: 'Explain shows where the evidence is and what would change the verdict; Doubt when not to trust it; Certify proves how far the picture may change; the last tries to break it.',
    },
    share: {
      title: 'Share it',
      text: 'The link holds the settings and curves, and the picture only if you want. Whoever opens it sees your result at once and can recompute it.',
    },
  },
};
