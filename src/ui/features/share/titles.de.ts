export const titles = {
  button: 'Link kopieren',
  title: 'Diesen Lauf teilen',
  recompute: 'Hier nachrechnen',
  recomputing: 'Wird mit demselben Startwert nachgerechnet',
  needsPicture: 'Dieser Link kam ohne sein Bild. Dasselbe Bild hierher ziehen, dann beginnt der Lauf.',
};
