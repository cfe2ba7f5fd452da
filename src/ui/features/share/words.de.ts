export const lengthMarks: readonly Readonly<{ length: number; text: string }>[] = [
  { length: 2000, text: 'manche Chat-Programme schneiden hier ab' },
  { length: 4000, text: 'die meisten Chat-Programme schneiden hier ab' },
];

export const words = {
  contents:
    'Der Link enthält den Namen des Modells, die Einstellungen und was angekreuzt ist. Alles steht hinter dem #, und diesen Teil senden Browser nie an einen Server.',
  curves: 'Das Urteil und die Kurven mit ihrer Unsicherheit',
  certificate: 'Das Zertifikat: Einstellungen, Stimmen je Klasse und Ergebnis',
  picture: 'Das Bild, genau wie das Modell es sah',
  pictureWarning: 'Wer den Link hat, kann das Bild sehen. Damit lässt sich der Lauf nachrechnen.',
  noPicture: 'Dieser Lauf kam ohne sein Bild.',
  length: (characters: number) => `${characters.toLocaleString('de')} Zeichen`,
  copy: 'Link kopieren',
  refused: 'Der Browser hat das Kopieren nicht erlaubt. Den Link auswählen und selbst kopieren:',
  nothing: 'Bevor der erste Lauf fertig ist, gibt es nichts zu teilen.',
  systemShare: 'Teilen …',
  qr: 'QR-Code',
  qrLabel: 'QR-Code des Links',
  qrTooLong: (length: number, longest: number) =>
    `Der Link hat ${length.toLocaleString('de')} Zeichen. Ein Code aus mehr als ${longest.toLocaleString('de')} ist für viele Handykameras zu fein: die Kurven oder das Bild weglassen.`,
  embed: 'In eine andere Seite einbetten',
  embedHow:
    'Ein Rahmen mit den Kurven und dem Urteil, ohne Bedienelemente. Der Server muss anderen Seiten erlauben, diese einzurahmen; der von npm start erlaubt es nicht.',
  embedCopy: 'Rahmen kopieren',
  save: 'Lauf sichern',
  saveHow:
    'Eine Datei mit jedem Fehler, dem Bild und dem Zertifikat. Sie öffnet sich wieder, wenn sie auf die Seite gezogen wird.',
  saveNothing:
    'Dieser Lauf kam durch einen Link, der keine einzelnen Fehler enthält. Nachgerechnet lässt er sich ganz sichern.',
  cite: 'Bildunterschrift und Arbeiten',
  captionCopy: 'Bildunterschrift kopieren',
  bibtex: 'Arbeiten in BibTeX',
  bibtexCopy: 'BibTeX kopieren',
  fits: 'passt überall',
};
