/** Lengths at which well-known programs begin to cut links. */
export const lengthMarks: readonly Readonly<{ length: number; text: string }>[] = [
  { length: 2000, text: 'some chat programs cut here' },
  { length: 4000, text: 'most chat programs cut here' },
];

export const words = {
  contents:
    'The link holds the model’s name, the settings and what you tick. Everything is in the part after #, which browsers never send to a server.',
  curves: 'The verdict and the curves, with their uncertainty',
  certificate: 'The certificate: its settings, votes per class and result',
  picture: 'The picture, exactly as the model saw it',
  pictureWarning: 'Whoever has the link can see the picture. It lets them recompute the run.',
  noPicture: 'This run came without its picture.',
  length: (characters: number) => `${characters.toLocaleString('en')} characters`,
  copy: 'Copy link',
  refused: 'The browser did not allow copying. Select the link and copy it yourself:',
  nothing: 'There is nothing to share before the first run is finished.',
  systemShare: 'Share…',
  qr: 'QR code',
  qrLabel: 'QR code of the link',
  qrTooLong: (length: number, longest: number) =>
    `The link has ${length.toLocaleString('en')} characters. A code of more than ${longest.toLocaleString('en')} is too fine for many phone cameras: leave out the curves or the picture.`,
  embed: 'Embed in another page',
  embedHow:
    'A frame with the charts and the verdict, without controls. It needs a host that lets other pages frame this one; the server of npm start does not.',
  embedCopy: 'Copy frame',
  save: 'Save run',
  saveHow: 'One file with every error, the picture and the certificate. It opens again when it is dropped on the page.',
  saveNothing: 'This run came by a link, which holds no single errors. Recompute it to save it whole.',
  cite: 'Caption and papers',
  captionCopy: 'Copy caption',
  bibtex: 'Papers in BibTeX',
  bibtexCopy: 'Copy BibTeX',
  fits: 'fits everywhere',
};
