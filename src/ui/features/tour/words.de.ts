export const words = {
  offer: 'Neu hier? Zum Rundgang, 1 Minute',
  dismiss: 'Kein Rundgang',
  step: (at: number, of: number) => `Schritt ${at} von ${of}`,
  back: 'Zurück',
  next: 'Weiter',
  skip: 'Rundgang beenden',
  done: 'Fertig',
  steps: {
    picture: {
      title: 'Ein Bild',
      text: 'Hierher ziehen, einfügen, zeichnen, aufnehmen, oder ein Beispiel wählen. Daneben steht, was das Modell sieht. Es verlässt diesen Browser nie.',
    },
    run: {
      title: 'Der Lauf',
      text: 'Start gibt Rauschen zum Bild und lässt das Modell es entfernen, einmal für jede Klasse: Die Klasse, die am meisten hilft, gewinnt. Mehr Stufen und Ziehungen kosten mehr und klären mehr.',
    },
    verdict: {
      title: 'Das Urteil',
      text: 'Welche Klasse gewonnen hat, gegen welche andere, und um wie viel. Reicht das Intervall bis null, gibt es keine klare Entscheidung, und das steht dann da.',
    },
    curves: {
      title: 'Die Kurven',
      text: 'Evidenz für jede Klasse auf jeder Rauschstufe, links wenig Rauschen. Auf eine Linie zeigen oder die Pfeiltasten benutzen: Den Zeiger teilen alle Kurven und die Bilder daneben.',
    },
    inspector: {
      title: 'Auf dieser Rauschstufe',
      text: 'Was das Netz am Zeiger sah, was es als die eine und als die andere Klasse daraus machte, und welche Fehler dabei herauskamen.',
    },
    terms: {
      title: 'Wörter',
      text: 'Wörter mit gepunkteter Linie erklären sich selbst. Alle stehen im Glossar, in der Hilfe.',
    },
    views: {
      title: 'Weiter fragen',
      text: '„Erklären“ zeigt, wo die Evidenz liegt und was das Urteil ändern würde; „Zweifeln“, wann ihm nicht zu trauen ist; „Zertifizieren“ beweist, wie weit sich das Bild ändern darf; das letzte versucht es zu kippen.',
    },
    share: {
      title: 'Teilen',
      text: 'Der Link enthält Einstellungen und Kurven, das Bild nur auf Wunsch. Wer ihn öffnet, sieht das Ergebnis sofort und kann es nachrechnen.',
    },
  },
};
