/** Der Rahmen der Seite: Kopf, Fuß und die Wahl der Ansicht. */
export const words = {
  tagline: 'Ein Diffusionsmodell als Klassifikator, dem man zusehen kann',
  intro:
    'Ein Diffusionsmodell entrauscht das Bild als jede Klasse; die, als die es am besten gelingt, gewinnt. Nichts verlässt diesen Browser.',
  promise: 'Das Bild bleibt in diesem Browser: Die Seite lädt ihre eigenen Dateien und das Modell und sendet nichts.',
  openWhole: 'In Elbow öffnen',
  view: 'Ansicht',
  views: {
    curves: 'Kurven',
    explain: 'Erklären',
    doubt: 'Zweifeln',
    certify: 'Zertifizieren',
    break: 'Zu Fall bringen',
  },
  claimed: 'Zertifizieren (behauptet)',
  loading: 'Wird geladen …',
  fasterOn: 'Schneller CPU-Modus ist an: ausschalten',
  fasterOff: 'Schneller CPU-Modus: alle Kerne nutzen (lädt einmal neu)',
  fasterFailed: 'Der schnelle CPU-Modus ließ sich nicht ändern.',
  fasterFailedHow: 'Er braucht das Netz und Speicher für diese Seite. Beides prüfen und noch einmal versuchen.',
  theme: (now: string, next: string) => `Farben: ${now}. Wechseln zu: ${next}`,
  themes: { system: 'wie das System', light: 'hell', dark: 'dunkel', contrast: 'hoher Kontrast' },
  language: 'Sprache',
  noLanguage: 'Die Texte dieser Sprache konnten nicht geholt werden.',
  noLanguageHow: 'Die Verbindung prüfen und die Sprache noch einmal wählen.',
  update: 'Eine neue Fassung von Elbow ist bereit.',
  updateHow:
    'Sie wird benutzt, sobald alle Tabs von Elbow geschlossen sind, oder sofort. Was auf dem Bildschirm steht, geht dabei verloren.',
  updateNow: 'Jetzt neu laden',
};
