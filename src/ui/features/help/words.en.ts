type Row = readonly [term: string, text: string];

export const words = {
  tour: 'Take the tour',
  idea: {
    title: 'The idea',
    text: [
      'A diffusion model learned to remove noise from pictures of each class. Elbow adds noise to your picture and asks the model to remove it, once for every class. The class whose name helps most denoises best, and wins.',
      'Every class gets the same noise, so the differences between classes are far more exact than the errors themselves.',
    ],
  },
  curves: {
    title: 'How to read the curves',
    items: [
      [
        'Evidence by noise level',
        'Left is little noise, right is much. The height is how much evidence a level gives for a class over the reference class; zero is none. With the ELBO reading the area between a curve and zero is that class’s lead in nats. The band is the 95 % interval.',
      ],
      [
        'Errors',
        'The mean squared error of every class at every level. The curves lie almost on each other: what decides is their difference, which is why the chart above shows that.',
      ],
      [
        'Settling',
        'The gap to the reference after every evaluation, with its interval. A tick on the axis marks where a decider ruled a class out.',
      ],
    ] satisfies readonly Row[],
  },
  engine: {
    title: 'Readings and deciders',
    items: [
      [
        'Reading',
        'How the errors become scores. Every published rule is there; switching costs nothing, because all are worked out from the same errors. “Compare readings” shows them side by side.',
      ],
      [
        'Decider',
        'Which errors are asked for, and when it is enough. The fixed budget asks everything; the others stop asking about classes that fall behind. The race says how sure it is: asymptotic pays for every look and holds the risk you choose as nearly as means are normal, calibrated was measured. Neither is proven.',
      ],
      [
        'Only these levels',
        'Drag with Shift over the evidence, or press the dashed frame above it and drag, to see what would be said if only those levels counted. Nothing is measured again.',
      ],
    ] satisfies readonly Row[],
  },
  shortcuts: {
    title: 'Shortcuts',
    rows: [
      ['Ctrl+V', 'paste a picture'],
      ['Space', 'run, pause or continue (outside of controls)'],
      ['← →', 'move the cursor over noise levels, in a chart'],
      ['↑ ↓', 'choose a class by rank, in a chart'],
      ['Enter', 'pin the class, in a chart'],
      ['R', 'measure gaps against the class, in a chart'],
      ['S', 'draw only the class and the reference, or all again, in a chart'],
      ['D M', 'errors first, or a small chart of every class, and back, in a chart'],
      ['I O X', 'count levels from here, up to here, or all, in the evidence chart'],
      ['+ − 0', 'see fewer, more or all levels, in a chart; a drag and the wheel with Ctrl zoom too'],
      ['?', 'this page'],
    ] satisfies readonly Row[],
  },
  privacy: {
    title: 'Privacy',
    text: 'The picture stays in this browser. The page loads its own files and the model, and sends nothing. “Privacy and storage”, at the foot of the page, lists every host that its security policy allows.',
  },
};
