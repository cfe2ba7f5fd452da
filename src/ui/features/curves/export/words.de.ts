/** Feste Texte des Menüs, das eine Kurve sichert. */
export const words = {
  colours: 'Farben von SVG und PNG',
  themes: { light: 'Hell', dark: 'Dunkel' },
  png: 'PNG (2×)',
  note: 'In jeder Datei steht, von welchem Modell, Plan und Startwert sie ist. CSV und JSON enthalten alle Klassen; pgfplots ist ein LaTeX-Dokument in hellen Farben.',
  caption: 'Bildunterschrift kopieren',
  nothing: 'Noch gibt es nichts zu sichern.',
};
