import { bytes } from '#ui/kit/format/bytes.ts';

export const words = {
  contacts: 'Mit wem diese Seite spricht',
  own: (host: string) => `${host}, woher die Seite selbst kommt: ihre Dateien, und das Modell, wenn es benutzt wird.`,
  given: 'Nur, wenn die Adresse eines Bildes dort angegeben wird:',
  sent: 'Gesendet wird nie etwas: kein Bild, kein Ergebnis, keine Zählung von Besuchen. Die Sicherheitsregel der Seite lässt den Browser jeden anderen Rechner ablehnen; ihre Worker, die allein Rechenwerk und Modell laden, bindet sie dort, wo der Server sie als Kopfzeile sendet. Was geteilt wird, steht im Link hinter dem #, und das sieht kein Server.',
  kept: 'Was dieser Browser behält',
  keptMeaning: 'Alles davon bleibt auf diesem Rechner und macht den nächsten Besuch schneller oder ohne Netz möglich.',
  empty: 'Nichts ist gespeichert.',
  what: 'Was',
  files: 'Anzahl',
  size: 'Größe',
  page: 'Die Seite, um sie ohne Netz zu öffnen',
  engine: 'Rechenwerk',
  runs: 'Letzte Läufe',
  votes: 'Stimmen von Zertifikaten, um weiterzumachen',
  choices: 'Gewähltes: Farben, Sprache, CPU-Modus, Rundgang',
  other: 'Anderes',
  remove: 'Löschen',
  removeNamed: (title: string) => `Aus diesem Browser löschen: ${title}`,
  removeAll: 'Alles löschen',
  really: 'Wirklich alles löschen',
  failed:
    'Es ließ sich nicht löschen. In den Einstellungen des Browsers können die Daten dieser Seite gelöscht werden.',
  total: (used: number, quota: number) =>
    `Der Browser zählt für diese Seite ${bytes(used)}, von ${bytes(quota)}, die sie belegen darf.`,
};
