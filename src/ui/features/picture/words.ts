export const words = {
  title: 'Picture',
  file: 'Choose a picture',
  paste: 'Paste',
  drop: 'Drop a picture anywhere on this page, or',
  curtain: 'Drop the picture to classify it',
  decoding: 'Reading the picture',
  seen: (width: number, height: number) => `Model sees ${width}×${height}`,
  seenAlt: (name: string, width: number, height: number) =>
    `${name} as the model sees it: ${width} by ${height} pixels, enlarged`,
  sourceAlt: (name: string) => `${name}, with the part that is cut out`,
  crop: 'Crop: drag, or move with the arrow keys; plus and minus change the size',
  cropCorner: 'Drag to change the size of the crop',
  invert: 'Invert',
  autoContrast: 'Stretch contrast',
  suggestInvert:
    'This picture is dark on light. The model learned from light things on a dark ground, so inverting will probably help.',
  doInvert: 'Invert it',
  samples: 'Samples',
  notAPicture: 'What was pasted holds no picture.',
  dropHow: 'Drop a picture file. A picture of another page can be saved or copied first.',
  pasteHow: 'Copy a picture, not a file or a text, and paste again.',
  pasteRefused: 'The browser did not allow reading the clipboard.',
  pasteKeys: 'Press Ctrl+V, or ⌘V on a Mac.',
  onlyFirst: (others: number) =>
    `One picture at a time: the first was taken, ${others === 1 ? 'the other was' : `${others} others were`} left out.`,
  dropNothing: 'What was dropped holds no file.',
} as const;
