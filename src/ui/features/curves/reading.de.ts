export const reading = {
  evidence: [
    'Jede Klasse wird unter demselben Rauschen mit der Bezugsklasse verglichen. Eine Linie sagt, um wie viel besser ihre Klasse das Bild erklärt als die Bezugsklasse, auf jeder Rauschstufe.',
    'Die schattierte Fläche zwischen einer Linie und null ist der Abstand der Wertungen. Wo sie liegt, sagt, was entschied: feine Einzelheiten am sauberen Ende, grobe Form am verrauschten.',
    'Das Band ist ein 95-%-Intervall für den Unterschied der Paare. Eine Linie ist kräftig, wo es null ausschließt, sonst dünn und blass. Bei zwei oder drei Ziehungen wird die Streuung einer Stufe mit der ihrer Nachbarn zusammengelegt.',
    'Über das Diagramm ziehen, um weniger Stufen zu sehen; ein Doppelklick zeigt wieder alle. Mit Umschalt ziehen, oder den gestrichelten Rahmen drücken und ziehen, fragt: Was wäre, wenn nur diese Stufen zählten? Mit der Tastatur zählen I und O ab hier und bis hier. Gemessen wird dabei nichts.',
  ],
  errors: [
    'Der mittlere quadratische Fehler des entrauschten Bildes, wenn dem Netz der Reihe nach jede Klasse gesagt wird, mit Bändern von ±1.96 Standardfehlern.',
    'Alle Klassen teilen ihr Rauschen, ihre Unterschiede sind daher weit sicherer, als diese Bänder vermuten lassen. „Evidenz nach Rauschstufe“ zeigt die Unterschiede.',
  ],
  settling: [
    'Der Abstand zur Bezugsklasse nach so vielen Auswertungen, mit seinem 95-%-Intervall. Das Urteil ist entschieden, wenn die Intervalle der führenden Klasse gegen alle anderen null ausschließen.',
    'Wo ein Entscheider Klassen ausschließt, sagt ein Strich an der Achse, wann, und die Linie der Klasse endet.',
    'Die ersten Abstände beruhen auf wenigen Stufen und schwanken stark. Die nahe Ansicht ist an die letzten sieben Achtel des Laufs angepasst.',
  ],
  keys: 'Mit der Tastatur: ← → Stufe, Umschalt fünf auf einmal, ↑ ↓ Klasse, Eingabe anheften, R Bezug, S nur diese Klasse, D Fehler oder Abstände, M kleine Diagramme, + − 0 Zoom, Pos1 und Ende, Esc.',
};
