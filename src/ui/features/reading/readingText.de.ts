import type { ReadingCard, ReadingId } from '#core/scoring/reading.ts';

type Text = Pick<ReadingCard, 'how' | 'assumes' | 'validFor'>;

const byTime = 'Jeder Plan: Jede Stufe zählt nach der Zeit, die ihre Zelle umfasst.';
const asPublished =
  'Jeder Plan, aber der Abstand der Stufen geht in die Wertung ein; wie veröffentlicht mit gleichmäßigem t.';
const whereEdmLies = 'Jeder Plan, der von etwa 0.02 bis 3 reicht, wo das Gewicht liegt.';

const texts: Readonly<Record<ReadingId, Text>> = {
  elbo: {
    how: 'Schranke der Log-Likelihood in nats; für einen idealen Entrauscher die exakte Antwort.',
    assumes:
      'Der Entrauscher ist der ideale seiner Klasse, und der Bereich der Stufen enthält die ganze Evidenz. Stufen außerhalb des Bereichs fehlen, was die Wertungen dämpft. Das „VDM“-Gewicht SNR′(t) von Clark & Jaini ist diese Lesart.',
    validFor: 'Jeder Plan: Jede Stufe zählt nach der Breite ihrer Zelle in ln σ.',
  },
  'li-l2': {
    how: 'Mittlerer quadrierter Rauschfehler, jede Stufe des Plans gleich.',
    assumes:
      'Jede Stufe des Plans zählt gleich, daher geht der Abstand der Stufen in die Wertung ein. Es ist ein mittlerer Fehler, keine Wahrscheinlichkeit.',
    validFor: asPublished,
  },
  'li-l1': {
    how: 'Mittlerer absoluter Rauschfehler; kein einzelnes Pixel kann ihn verderben.',
    assumes:
      'Jede Stufe des Plans zählt gleich. Hinter dem absoluten Fehler steht keine Likelihood: Er ist gewählt, weil er sich bewährt, und er hält sich an das typische Pixel statt an das schlimmste.',
    validFor: asPublished,
  },
  vote: {
    how: 'Jede Messung stimmt für ihre beste Klasse.',
    assumes:
      'Jede Messung zählt als eine Stimme, wie klar oder unklar ihre Antwort auch ist. Der Anteil der Stimmen ist nicht die Wahrscheinlichkeit der Klasse.',
    validFor:
      'Jeder Plan, aber der Abstand der Stufen geht in die Wertung ein: Jede Messung hat eine Stimme; wie veröffentlicht ist t gleichmäßig.',
  },
  snr: {
    how: 'Mittlerer quadrierter Rauschfehler über die Zeit t des Kosinus-Zeitplans.',
    assumes:
      'Die Zeit t des Kosinus-Zeitplans sagt, wie viel eine Stufe zählt, mit welchem Zeitplan das Modell auch trainiert wurde; mittleres Rauschen zählt am meisten.',
    validFor: byTime,
  },
  'clark-jaini': {
    how: 'Fehler des entrauschten Bildes, gewichtet mit exp(−7t): Wenig Rauschen zählt am meisten.',
    assumes:
      'Das Gewicht wurde von Hand an anderen Modellen gewählt. Die Zeit t ist die des Kosinus-Zeitplans, nach dem eine Stufe σ dieses Modells ihr t bekommt.',
    validFor: byTime,
  },
  edm: {
    how: 'Gewichtet die Stufen wie das EDM-Training; robust gegen kleine Änderungen des Bildes.',
    assumes:
      'Die Stufen zählen wie im Training. Wo sich Klassen in der Streuung unterscheiden und nicht nur in der Lage, kann dieses Gewicht sie selbst bei einem idealen Entrauscher falsch ordnen.',
    validFor: whereEdmLies,
  },
  'edm-released': {
    how: 'Das EDM-Gewicht mit der falsch gesetzten Klammer des veröffentlichten Programms.',
    assumes:
      'Beibehalten für den Vergleich mit veröffentlichten Zahlen, die vermutlich damit entstanden sind. Durch die Klammer zählt kleines Rauschen viel weniger als nach der Formel der Arbeit.',
    validFor: whereEdmLies,
  },
  'z-mean': {
    how: 'Jede Messung wird zuerst auf denselben Maßstab gebracht, damit keine Stufe die anderen übertönt.',
    assumes:
      'Jede Messung zählt gleich, wie weit ihre Fehler auch auseinanderliegen. Der Maßstab hängt davon ab, welche Klassen gefragt wurden; Wertungen von Läufen mit anderen Klassen lassen sich daher nicht vergleichen.',
    validFor:
      'Jeder Plan, aber der Abstand der Stufen geht in die Wertung ein; am besten, wo alle Klassen bis zum Ende gefragt werden.',
  },
  median: {
    how: 'Die ELBO von neun Teilen des Laufs, und ihr Median: Ausreißer können ihn nicht kippen.',
    assumes:
      'Blöcke von Durchgängen streuen gleich um denselben Wert. Wo Fehler schief verteilt sind, liegt der Median neben dem Mittel und damit neben der ELBO.',
    validFor: 'Jeder Plan mit sechs oder mehr Ziehungen; mit weniger gibt es kein Intervall.',
  },
  learned: {
    how: 'Gewichte der Stufen, angepasst an die Validierungsbilder dieses Modells.',
    assumes:
      'Das Bild ist wie jene, an die die Gewichte angepasst wurden. Sie gleichen aus, was dieser Entrauscher schlecht kann, und bedeuten für einen anderen nichts.',
    validFor: 'Jeder Plan; Stufen außerhalb der angepassten zählen nichts.',
  },
};

export const readingText = ({ id }: ReadingCard): Text => texts[id];
