export const words = {
  row: 'Hier benutzte Wörter',
  source: 'Quelle:',
  how: 'Wie es funktioniert',
  close: 'Schließen',
  glossary: 'Glossar',
  search: 'Ein Wort suchen',
  none: 'Kein solches Wort.',
};

export const glossary = {
  noiseLevel: {
    name: 'Rauschstufe',
    text: 'Wie viel Rauschen ins Bild gemischt wird, bevor das Modell es entfernt. Ein Lauf fragt auf vielen Stufen, von fast keinem Rauschen bis zu fast nichts anderem, weil sich jede Klasse auf eigenen Stufen zeigt.',
  },
  logSnr: {
    name: 'λ, log-SNR',
    text: 'Die Rauschstufe als Logarithmus des Signal-Rausch-Verhältnisses. Positiv ist schwaches Rauschen (σ unter 1), negativ starkes. Auf dieser Achse zählt die ELBO jede Strecke gleich.',
  },
  sigma: {
    name: 'σ',
    text: 'Die Standardabweichung des Rauschens, das dazukommt. Ein σ von 0.05 ist ein feines Korn; bei σ 10 ist vom Bild nichts mehr zu erkennen. Kurven messen Pixel von −1 bis 1, Zertifikate von 0 bis 1.',
  },
  draw: {
    name: 'Ziehung',
    text: 'Ein zufälliges Muster von Rauschen auf einer Stufe. Alle Klassen sehen dieselbe Ziehung und unterscheiden sich daher nur in dem, was dem Modell gesagt wurde. Mehr Ziehungen machen jedes Intervall schmaler.',
  },
  evaluation: {
    name: 'Auswertung',
    text: 'Ein Aufruf des Netzes: ein verrauschtes Bild, einmal entrauscht, als eine Klasse. Auswertungen sind der Preis eines Laufs, auf welchem Gerät auch immer.',
  },
  error: {
    name: 'Fehler',
    text: 'Wie weit das entrauschte Bild vom echten entfernt ist: der Mittelwert der quadrierten Unterschiede seiner Pixel. Die Fehlerkurven zeigen ihn vor jeder Gewichtung.',
  },
  curve: {
    name: 'Kurve',
    text: 'Die Fehler einer Klasse, oder ihre Evidenz gegenüber der Bezugsklasse, über alle Rauschstufen. Die Kurven der Fehler liegen fast aufeinander; was entscheidet, ist ihr Unterschied.',
  },
  elbow: {
    name: 'Ellbogen (elbow)',
    text: 'Wo die Kurven der Klassen auseinandergehen: zwischen Rauschen, das nichts verdeckt, und Rauschen, das nichts übrig lässt. Dort liegt die meiste Evidenz, und danach heißt diese Seite.',
  },
  evidence: {
    name: 'Evidenz',
    text: 'Wie viel besser eine Klasse das verrauschte Bild erklärt als eine andere, gewichtet nach der Lesart. Über null spricht für die Klasse, darunter für die Bezugsklasse; über alle Stufen ergibt sie den Abstand.',
  },
  nats: {
    name: 'nats',
    text: 'Eine Einheit der Evidenz auf der Skala natürlicher Logarithmen: Ein nat macht eine Klasse e ≈ 2.7-mal so wahrscheinlich wie die andere, zehn nats 22 000-mal, wenn dem Modell zu glauben ist.',
  },
  reading: {
    name: 'Lesart',
    text: 'Die Regel, die aus den Fehlern Wertungen macht: wie Stufen gewichtet und zusammengezählt werden. Alle Lesarten benutzen dieselben Fehler, ein Wechsel kostet daher keine Auswertung.',
  },
  elbo: {
    name: 'ELBO',
    text: 'Die Lesart, die Fehler zu einer Schranke der Log-Likelihood des Bildes unter jeder Klasse zusammenzählt. Ihre Abstände sind in nats; für die Log-Likelihood genommen ergibt sie bei gleichen Priors die Regel von Bayes.',
  },
  edm: {
    name: 'EDM-Gewicht',
    text: 'Die Lesart, die Stufen so gewichtet, wie Netze der Art EDM trainiert werden: mittleres Rauschen am meisten. Ihre Wertungen sind gewichtete Fehler und keine nats.',
  },
  gap: {
    name: 'Abstand',
    text: 'Der Unterschied der Wertungen zweier Klassen. Er wird Ziehung für Ziehung aus demselben Rauschen berechnet und ist darum viel genauer bekannt als jede der Wertungen.',
  },
  reference: {
    name: 'Bezugsklasse',
    text: 'Die Klasse, gegen die alle anderen gemessen werden: die Nulllinie der Evidenz. Jede Klasse kann es werden, durch die Zielscheibe in der Liste der Klassen oder die Taste R.',
  },
  runnerUp: {
    name: 'Zweite',
    text: 'Die Klasse mit der besten Wertung nach der führenden. Das Urteil handelt von diesen beiden: Es ist entschieden, wenn das Intervall ihres Abstands nicht bis null reicht.',
  },
  standardError: {
    name: 'Standardfehler',
    text: 'Um wie viel ein Mittelwert typischerweise anders ausfiele, würde er mit anderem Rauschen noch einmal gemessen. Er sinkt mit der Wurzel der Zahl der Ziehungen: Viermal so viele halbieren ihn.',
  },
  interval: {
    name: '95-%-Intervall',
    text: 'Ein Bereich, so gemacht, dass etwa 95 von 100 solchen Bereichen den Wert enthalten, den endlos viele Ziehungen ergäben. Er deckt das gezogene Rauschen ab, nicht die Irrtümer des Modells.',
  },
  paired: {
    name: 'gepaarter Unterschied',
    text: 'Zwei Klassen, verglichen am selben Rauschen. Was das Rauschen mit beiden macht, hebt sich auf, und die Streuung des Unterschieds ist viel kleiner als die der Fehler.',
  },
  correlation: {
    name: 'gepaarte Korrelation',
    text: 'Wie eng die Fehler zweier Klassen von Ziehung zu Ziehung miteinander steigen und fallen: 1 ist Gleichschritt, 0 ist unabhängig. Je näher an 1, desto mehr hilft das Paaren.',
  },
  plan: {
    name: 'Plan',
    text: 'Auf welchen Rauschstufen ein Lauf misst, und wie viele Ziehungen er auf jeder macht. Kalibrierungen und Vorhersagemengen gelten nur für den Plan, mit dem sie gemessen wurden.',
  },
  decider: {
    name: 'Entscheider',
    text: 'Die Regel, die sagt, was als Nächstes gemessen wird und wann es genug ist. Das feste Budget misst alles; andere fragen nicht mehr nach Klassen, die zurückgefallen sind.',
  },
  race: {
    name: 'Rennen',
    text: 'Ein Entscheider, der alle Klassen in Runden misst und ausschließt, was ohne Zweifel schlechter ist, bis eine übrig bleibt. Er bezahlt für jeden Blick; zuzusehen schadet daher nicht.',
  },
  delta: {
    name: 'δ, Risiko',
    text: 'Die Chance, mit der ein Rennen die Klasse ausschließen darf, die endlos viele Ziehungen nennen würden. Ein kleineres δ braucht mehr Auswertungen. Über Irrtümer des Modells sagt es nichts.',
  },
  seed: {
    name: 'Startwert',
    text: 'Die Zahl, aus der alles Rauschen entsteht. Gleicher Startwert, gleiches Modell, gleicher Plan und gleiches Bild geben überall dasselbe Rauschen; ein Lauf lässt sich so genau wiederholen.',
  },
  antithetic: {
    name: 'antithetisches Paar',
    text: 'Zwei Ziehungen mit entgegengesetztem Vorzeichen. Ein Teil ihres Fehlers hebt sich auf, was Intervalle zum selben Preis schmaler machen kann.',
  },
  filmstrip: {
    name: 'Filmstreifen',
    text: 'Das Bild auf acht Rauschstufen, wenig Rauschen zuerst. Darüberziehen bewegt den Zeiger aller Kurven, sodass jeder Punkt einer Kurve als Bild zu sehen ist.',
  },
  heatScale: {
    name: 'Skala einer Karte',
    text: 'Wofür die Farben einer Karte stehen: Keine Farbe ist null, volle Farbe die Zahl neben der Karte. Karten, die zusammen gezeigt werden, teilen eine Skala und lassen sich vergleichen.',
  },
  confidence: {
    name: 'Sicherheit',
    text: 'Wie oft Urteile stimmen, die so sicher sind wie dieses. Es ist eine Aussage über viele Bilder wie jene, an denen gemessen wurde, kein Beweis über dieses Bild.',
  },
  calibrated: {
    name: 'kalibriert',
    text: 'Gemessen, nicht angenommen: Von Validierungsbildern mit einer Sicherheit von 80 % waren etwa 80 von 100 richtig. Es gilt für die Lesart und den Plan, mit denen gemessen wurde.',
  },
  temperature: {
    name: 'Temperatur',
    text: 'Die eine Zahl, durch die die Wertungen geteilt werden, bevor sie Wahrscheinlichkeiten werden. Sie wird an Validierungsbildern angepasst, weil Wertungen für sich viel zu sicher sind.',
  },
  softmax: {
    name: 'Softmax',
    text: 'Der Schritt von Wertungen zu Anteilen, die zusammen eins ergeben: die Exponentialfunktion jeder Wertung, geteilt durch die Summe aller. Wahrscheinlichkeiten sind es erst mit angepasster Temperatur.',
  },
  ece: {
    name: 'ECE',
    text: 'Erwarteter Kalibrierungsfehler: um wie viel Sicherheit und Anteil richtiger Urteile im Mittel auseinanderliegen, über Gruppen gleicher Sicherheit. Null ist vollkommen kalibriert.',
  },
  certificate: {
    name: 'Zertifikat',
    text: 'Ein Beweis, mit gewählter Sicherheit, dass keine Änderung des Bildes innerhalb des Radius die Klasse ändert, die die meisten verrauschten Kopien bekommen. Er gilt für diesen geglätteten Klassifikator, nicht für das Urteil.',
  },
  radius: {
    name: 'Radius',
    text: 'Wie weit sich das Bild ändern darf, als Wurzel der summierten Quadrate aller Änderungen von Pixelwerten in [0, 1]. Bei 0.5 darf sich ein Pixel um die Hälfte von Schwarz bis Weiß ändern, oder viele um wenig.',
  },
  l2: {
    name: 'ℓ2, ℓ∞',
    text: 'Zwei Maße für eine Änderung: ℓ2 ist die Wurzel der summierten Quadrate über alle Pixel, ℓ∞ die größte Änderung eines Pixels. Die Zertifikate hier gelten für ℓ2.',
  },
  alpha: {
    name: 'α',
    text: 'Die Chance, dass ein Zertifikat wegen des gezogenen Rauschens falsch ist: bei α = 0.001 höchstens einmal unter tausend. Die Sicherheit ist eins minus α.',
  },
  apndc: {
    name: 'APNDC',
    text: 'Ein Diffusionsklassifikator für verrauschte Bilder: Er entrauscht die verrauschte Kopie einmal und lässt dann die Klassen um diese Schätzung wetteifern. Seine Stimmen machen das Zertifikat.',
  },
  votes: {
    name: 'Stimmen',
    text: 'Wie oft jede Klasse die erste war: unter den verrauschten Kopien eines Zertifikats oder den einzelnen Messungen eines Laufs. Zählen ist gröber als Fehler zu summieren, lässt sich aber kaum von Ausreißern täuschen.',
  },
  abstain: {
    name: 'Enthaltung',
    text: 'Zu sagen, dass nichts bewiesen wurde. Eine Enthaltung ist ein Ergebnis und kein Fehler: Keine Klasse bekam eine Mehrheit, die sich mit den abgegebenen Stimmen beweisen ließ.',
  },
  anytime: {
    name: 'jederzeit',
    text: 'Eine Schranke, die in jedem Augenblick zugleich gilt. Ein Lauf darf beobachtet und beendet werden, wenn es gut aussieht, und die Sicherheit gilt dennoch; der Preis ist ein etwas kleinerer Radius.',
  },
  holm: {
    name: 'Holm',
    text: 'Eine Korrektur für viele Zertifikate zugleich: Der kleinste p-Wert muss unter α geteilt durch ihre Anzahl liegen, der nächste unter etwas mehr, und so weiter. Das Terminal benutzt sie für ganze Datensätze.',
  },
  evidenceMap: {
    name: 'Evidenzkarte',
    text: 'Der Abstand zweier Klassen, verteilt auf die Pixel, aus denen er kommt. Blau spricht für die Klasse, Rot gegen sie, und die Summe über alle Pixel ist der Abstand selbst.',
  },
  settled: {
    name: 'geklärtes Pixel',
    text: 'Ein Pixel, dessen Evidenz um mehr als sein eigenes 95-%-Intervall von null abweicht. Andere sind schraffiert: Mehr Ziehungen könnten ihr Vorzeichen umkehren.',
  },
  counterfactual: {
    name: 'Gegenbild',
    text: 'Das Bild, wie das Modell es hätte, wäre es von einer anderen Klasse: bis zu einer Stufe verrauscht und als diese Klasse entrauscht. Es zeigt, worauf das Modell achtet, nicht was wahr ist.',
  },
  startLevel: {
    name: 'Anfangsstufe',
    text: 'Die Rauschstufe, bei der ein Gegenbild beginnt. Eine niedrige lässt das meiste vom Bild stehen; eine hohe lässt mehr sich ändern.',
  },
  guidance: {
    name: 'Führung',
    text: 'Übertreibt, was eine Klasse auszeichnet, indem etwas vom Unterschied zu einem Entrauscher dazukommt, dem keine Klasse gesagt wurde. Null fügt nichts hinzu; viel davon führt zu untypischen Bildern.',
  },
  predictionSet: {
    name: 'Vorhersagemenge',
    text: 'Alle Klassen, die nicht fehlen dürfen, wenn die richtige so oft dabei sein soll wie versprochen. Eine Klasse heißt wenig Zweifel, viele heißen viel, und keine, dass das Bild nirgends passt.',
  },
  coverage: {
    name: 'Abdeckung',
    text: 'Das Versprechen von Vorhersagemengen: der Anteil der Bilder, deren Menge die richtige Klasse enthält. Gezählt wird über viele Bilder; über ein einzelnes sagt er nichts.',
  },
  riskCoverage: {
    name: 'Risiko und Abdeckung',
    text: 'Wie viele Antworten falsch sind, wenn nur der am wenigsten zweifelhafte Anteil der Bilder beantwortet wird und der Rest an einen Menschen geht. Bei einem guten Zweifel fällt die Kurve nach links rasch.',
  },
  likeness: {
    name: 'Ähnlichkeit',
    text: 'Ob das Bild sich ohne Klasse so leicht entrauschen lässt wie die Bilder, an denen das Modell geprüft wurde. Weit außerhalb ihres Bereichs bedeutet das Urteil vielleicht nichts.',
  },
  energy: {
    name: 'Energie',
    text: 'Minus der Logarithmus der summierten Likelihoods aller Klassen: groß, wenn nicht einmal die beste Klasse das Bild gut erklärt.',
  },
  determinism: {
    name: 'Grad der Wiederholbarkeit',
    text: 'Wie genau ein nachgerechneter Lauf mit dem geteilten übereinstimmt: D4 ist jede Zahl, mit demselben Rechenwerk; D3 das Urteil bis auf Rundung; D2 das Urteil; D1 ein anderes Urteil, das das geteilte Intervall zulässt; D0 nichts davon.',
  },
};
