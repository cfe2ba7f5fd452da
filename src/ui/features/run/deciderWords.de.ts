import type { DeciderCard, DeciderId } from '#core/scoring/decider.ts';
import { presetText as inEnglish } from './deciderWords.en.ts';

export const deciderWords = {
  label: 'Entscheider',
  setting: 'Einstellung',
  risk: 'Höchstes Fehlerrisiko',
  percent: (risk: number) => `${100 * risk} %`,
  explain: 'wann der Lauf aufhört zu fragen',
  explains: 'Wann er taugt',
  needsTitle: 'Was er braucht',
  needs: {
    'class-tree': 'Braucht ein Modell, dessen Karte einen Klassenbaum hat.',
    guide: 'Braucht ein Modell, dessen Karte eine gelernte Führung hat.',
  },
  source: 'Quelle',
  note: 'Für den nächsten Lauf. Alle außer dem festen Budget hören auf, nach Klassen zu fragen, die zurückfallen.',
};

type Text = Readonly<{ how: string; explains: string; presets: Readonly<Record<string, string>> }>;

const texts: Readonly<Record<DeciderId, Text>> = {
  fixed: {
    how: 'Fragt jede Stufe und Ziehung des Plans für jede Klasse.',
    explains:
      'Die ganze Tabelle, sodass jede Lesart und jede Kurve aus ihr folgt. Die Kosten sind Stufen × Ziehungen × Klassen, wie klar das Bild auch ist.',
    presets: { plan: 'Der Plan, wie er ist.' },
  },
  race: {
    how: 'Fragt, wo die Evidenz liegt, und lässt Klassen fallen, sobald sie keine Aussicht mehr haben.',
    explains:
      'Zwei Regeln für das Ende. Kalibriert: Reihenfolge und Gewichte der Stufen wurden an Validierungsbildern gelernt, und das Rennen endet, wenn die Wahrscheinlichkeit der Klasse jenseits des Risikos liegt; sein Fehler wurde gemessen, nicht bewiesen. Asymptotisch: ganze Durchgänge über die Stufen des Plans, und eine Klasse scheidet durch einen Test aus, der für jedes Hinsehen bezahlt; die Klasse, die endlose Ziehungen auf diesen Stufen nennen würden, geht höchstens mit einer Wahrscheinlichkeit nahe dem Risiko verloren, so genau, wie die Mittel der Unterschiede normalverteilt sind. Das ist kein Beweis. Nach Stimmen oder z-Werten werden alle Klassen bis zum Ende gefragt.',
    presets: {
      calibrated: 'Gelernte Reihenfolge und Gewichte; braucht ein Modell, dessen Karte eine Führung hat.',
      asymptotic: 'Ganze Durchgänge, jedes Hinsehen wird bezahlt; nichts gelernt, mehr Auswertungen.',
    },
  },
  'li-stages': {
    how: 'Wenige Schritte für alle Klassen, mehr für die besten.',
    explains:
      'Die Schritte sind gleichmäßig im Zeitplan von Stable Diffusion. Nach jeder Etappe bleiben die Klassen mit dem kleinsten mittleren Fehler. Einen eigenen Fehler kennt er nicht: Eine Klasse, die früh Pech hat, ist fort. Veröffentlicht mit dem mittleren ε-Fehler (L1 oder L2) als Lesart.',
    presets: {
      short: '3 Klassen nach 8 Schritten, eine nach 40; für kleine Bilder.',
      'CIFAR-10': 'Veröffentlicht, mit dem L1-Fehler: 5 von 10 Klassen nach 50 Schritten.',
      'STL-10': 'Veröffentlicht, mit dem L1-Fehler: 5 von 10 Klassen nach 100.',
      Pets: 'Veröffentlicht, mit dem L1-Fehler: 5 von 37 Klassen nach 25.',
      Flowers: 'Veröffentlicht, mit dem L1-Fehler, für 102 Klassen.',
      Food: 'Veröffentlicht, mit dem L2-Fehler, für 101 Klassen.',
      Aircraft: 'Veröffentlicht, mit dem L2-Fehler, für 100 Klassen.',
      ImageNet: 'Veröffentlicht, mit dem L2-Fehler, für 1,000 Klassen.',
      ObjectNet: 'Veröffentlicht, mit dem L2-Fehler, für 113 Klassen.',
      Pearson: 'Pearson u. a. (2025): 75 von 200 Schritten, deren erste Etappe nur die unteren drei Viertel erreicht.',
      'Pearson, even steps': 'Dasselbe, in beiden Etappen über den ganzen Bereich.',
    },
  },
  'paired-test': {
    how: 'Eine Stufe nach der anderen; lässt Klassen fallen, die einen gepaarten t-Test verlieren.',
    explains:
      'Nach einer Mindestzahl von Messungen wird jede Klasse nach jeder Messung gegen die beste getestet. Für das wiederholte Hinsehen wird nicht bezahlt: Die Chance, dass die richtige Klasse irgendwo fällt, ist größer als der p-Wert eines Tests. Veröffentlicht mit der Lesart derselben Autoren.',
    presets: {
      short: 'Ab 5 Messungen des Plans, bei p < 0.02; für kleine Bilder.',
      paper: 'Veröffentlicht: zufällige Stufen, ab 20, höchstens 2,000, p < 0.002.',
    },
  },
  'vote-stages': {
    how: 'Jede Messung ist eine Stimme; nach einer Etappe fallen Klassen mit wenigen Stimmen.',
    explains:
      'Die Stufen liegen an zufälligen Zeiten. Stimmen haben keinen Maßstab, sodass keine Stufe die anderen übertönen kann. In der Lesart „Majority vote“ zeigt der Lauf, was der Entscheider sah.',
    presets: {
      staged: 'Alle Klassen für 11 Messungen, drei von ihnen bis 51.',
      scripts: 'Die veröffentlichten Skripte: eine Etappe von 51.',
      paper: 'Die veröffentlichten Tabellen: eine Etappe von 501.',
      mean: 'Die veröffentlichte Alternative: Etappen nach dem Mittel der Lesart.',
    },
  },
  'sift-refine': {
    how: 'Grobe Stufen lassen fallen, wer zurückfällt; feine Stufen vergleichen die übrigen neu.',
    explains:
      'Die Stufen sind gleichmäßig in σ bis 3, von niedrig zu hoch. Die Schwelle hat die Einheit der Lesart und wird mit der bisherigen Wertung verglichen; veröffentlicht mit dem EDM-Gewicht. Bei wenigen Klassen sieben die veröffentlichten Größen nie, weil zehn Überlebende das Sieben beenden.',
    presets: {
      nats: 'Lässt Klassen fallen, die 20 Einheiten der Lesart zurückliegen; 12 grobe Stufen, 24 feine.',
      paper:
        'Veröffentlicht, für das EDM-Gewicht wie im Programm: 0.0005 zurück, 50 grobe Stufen, bis 10 Klassen bleiben, 126 feine.',
    },
  },
  progressive: {
    how: 'Ein paar Stufen mehr, weniger Klassen, und so fort.',
    explains:
      'Etappen fester Größe über die Stufen des Plans selbst. Billig bei sehr vielen Klassen; kennt keinen eigenen Fehler.',
    presets: {
      short: '4 Stufen für alle, 8 weitere für fünf, 36 weitere für zwei.',
      paper: 'Die veröffentlichte Einstellung für tausend Klassen.',
    },
  },
  'class-tree': {
    how: 'Schneidet ganze Gruppen von Klassen ab, den Baum in der Karte des Modells hinunter.',
    explains:
      'In jeder Tiefe werden alle Klassen der übrigen Gruppen wenige Male gemessen, und eine Gruppe ist so gut wie ihre beste Klasse. Die Arbeit misst die Gruppe selbst, was ein Modell einzelner Klassen nicht kann; daher wird weniger gespart.',
    presets: {
      half: 'Vier Messungen je Tiefe, die bessere Hälfte der Gruppen bleibt.',
      'half, then five':
        'Dasselbe; unter den einzelnen Klassen gehen die besten fünf nach der Hälfte der übrigen Messungen weiter.',
      'two deviations':
        'Vier Messungen je Tiefe; es bleiben Gruppen, die höchstens zwei Standardabweichungen hinter der besten liegen.',
    },
  },
};

export const deciderText = ({ id }: DeciderCard): Pick<DeciderCard, 'how' | 'explains'> => texts[id];

export const presetText = (card: DeciderCard, preset: string): string =>
  texts[card.id].presets[preset] ?? inEnglish(card, preset);
