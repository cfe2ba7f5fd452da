type Row = readonly [term: string, text: string];

export const words = {
  tour: 'Zum Rundgang',
  idea: {
    title: 'Der Gedanke',
    text: [
      'Ein Diffusionsmodell hat gelernt, aus Bildern jeder Klasse Rauschen zu entfernen. Elbow gibt Rauschen zum Bild und lässt das Modell es wieder entfernen, einmal für jede Klasse. Die Klasse, deren Name am meisten hilft, entrauscht am besten und gewinnt.',
      'Jede Klasse bekommt dasselbe Rauschen; die Unterschiede zwischen den Klassen sind daher weit genauer als die Fehler selbst.',
    ],
  },
  curves: {
    title: 'Wie die Kurven zu lesen sind',
    items: [
      [
        'Evidenz nach Rauschstufe',
        'Links ist wenig Rauschen, rechts viel. Die Höhe ist die Evidenz, die eine Stufe für eine Klasse gegenüber der Bezugsklasse liefert; null ist keine. Bei der Lesart ELBO ist die Fläche zwischen einer Kurve und null der Vorsprung dieser Klasse in nats. Das Band ist das 95-%-Intervall.',
      ],
      [
        'Fehler',
        'Der mittlere quadratische Fehler jeder Klasse auf jeder Stufe. Die Kurven liegen fast aufeinander: Was entscheidet, ist ihr Unterschied, und darum zeigt die Kurve darüber diesen.',
      ],
      [
        'Einpendeln',
        'Der Abstand zur Bezugsklasse nach jeder Auswertung, mit seinem Intervall. Ein Strich an der Achse zeigt, wo ein Entscheider eine Klasse ausgeschlossen hat.',
      ],
    ] satisfies readonly Row[],
  },
  engine: {
    title: 'Lesarten und Entscheider',
    items: [
      [
        'Lesart',
        'Wie aus den Fehlern Wertungen werden. Jede veröffentlichte Regel ist da; Wechseln kostet nichts, weil alle aus denselben Fehlern berechnet werden. „Lesarten vergleichen“ zeigt sie nebeneinander.',
      ],
      [
        'Entscheider',
        'Nach welchen Fehlern gefragt wird und wann es genug ist. Das feste Budget fragt nach allen; die anderen fragen nicht mehr nach Klassen, die zurückfallen. Das Rennen sagt, wie sicher es ist: Das asymptotische bezahlt für jeden Blick und hält das gewählte Risiko so genau ein, wie Mittelwerte normalverteilt sind, das kalibrierte wurde gemessen. Bewiesen ist keines.',
      ],
      [
        'Nur diese Stufen',
        'Mit gedrückter Umschalttaste über die Evidenz ziehen, oder den gestrichelten Rahmen darüber drücken und ziehen, um zu sehen, was wäre, wenn nur diese Stufen zählten. Gemessen wird dabei nichts.',
      ],
    ] satisfies readonly Row[],
  },
  shortcuts: {
    title: 'Tastenkürzel',
    rows: [
      ['Strg+V', 'ein Bild einfügen'],
      ['Leertaste', 'starten, anhalten oder fortsetzen (außerhalb von Bedienelementen)'],
      ['← →', 'in einer Kurve: den Zeiger über die Rauschstufen bewegen'],
      ['↑ ↓', 'in einer Kurve: eine Klasse nach dem Rang wählen'],
      ['Eingabe', 'in einer Kurve: die Klasse anheften'],
      ['R', 'in einer Kurve: Abstände gegen die Klasse messen'],
      ['S', 'in einer Kurve: nur die Klasse und die Bezugsklasse zeichnen, oder wieder alle'],
      ['D M', 'in einer Kurve: Fehler zuerst, oder ein kleines Diagramm je Klasse, und zurück'],
      ['I O X', 'in der Evidenzkurve: Stufen ab hier, bis hier oder alle zählen'],
      ['+ − 0', 'in einer Kurve: weniger, mehr oder alle Stufen sehen; Ziehen und das Rad mit Strg zoomen auch'],
      ['?', 'diese Seite'],
    ] satisfies readonly Row[],
  },
  privacy: {
    title: 'Datenschutz',
    text: 'Das Bild bleibt in diesem Browser. Die Seite lädt ihre eigenen Dateien und das Modell und sendet nichts. „Datenschutz und Speicher“ am Fuß der Seite nennt jeden Rechner, den ihre Sicherheitsregel erlaubt.',
  },
};
