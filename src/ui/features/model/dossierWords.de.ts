import type { CardFile, ModelCard } from '#runtime/modelCard.ts';
import { formatFixed } from '#ui/chart/formatNumber.ts';
import { count, counted } from '#ui/kit/format/count.ts';

const readings: Readonly<Record<string, string>> = {
  elbo: 'ELBO',
  'li-l2': 'Li L2',
  'li-l1': 'Li L1',
  vote: 'Stimmen',
};

export const readingName = (reading: string): string => readings[reading] ?? reading;

export const dossierWords = {
  purpose: 'Wozu es da ist',
  intended: 'Vorgesehener Gebrauch',
  outOfScope: 'Wofür nicht',
  limits: 'Bekannte Schwächen',
  results: 'Gemessene Ergebnisse',
  noResults: 'Für dieses Modell wurde nichts gemessen.',
  model: 'Modell',
  metric: 'Maß',
  value: 'Wert',
  interval: '95-%-Intervall',
  pictures: 'Bilder',
  reading: 'Lesart',
  evaluations: 'Auswertungen je Bild',
  command: 'Befehl',
  copy: 'Kopieren',
  elbow: 'Elbow',
  noBaseline: 'Ein einfacher Klassifikator derselben Größe wurde auf diesen Daten nicht gemessen.',
  baseline: ({ name, parameters }: Readonly<{ name: string; parameters: number }>) =>
    `${name} (${(parameters / 1e6).toPrecision(2)} Millionen Parameter) wurde auf denselben Daten mit derselben Augmentierung trainiert.`,
  confusion: 'Verwechslungsmatrix',
  noConfusion: 'Die Verwechslungsmatrix wurde nicht gemessen.',
  confusionCaption: ({ pictures, split, reading }: NonNullable<ModelCard['confusion']>) =>
    `${count(pictures)} Bilder (${split}), Lesart ${readingName(reading)}. Zeilen: wahre Klasse; Spalten: wofür es gehalten wurde.`,
  truth: 'Wahre Klasse',
  right: 'Richtig',
  calibration: 'Kalibrierung',
  noCalibration:
    'Die Kalibrierung wurde nicht gemessen: Die A-posteriori-Werte sind eine Ordnung, keine Wahrscheinlichkeiten.',
  temperature: 'Temperatur',
  eceBefore: 'ECE vorher',
  eceAfter: 'ECE nachher',
  calibrationMeaning:
    'Die A-posteriori-Verteilung ist der Softmax der Verluste geteilt durch die Temperatur. ECE ist der mittlere Abstand zwischen der Sicherheit eines Urteils und der Häufigkeit, mit der es richtig ist.',
  heldOut: 'jedes von einer Anpassung beurteilt, die es nicht gesehen hat',
  inSample: 'an den Bildern beurteilt, an die angepasst wurde',
  confidence: 'Sicherheit nach',
  fitted: 'Angepasst',
  curve: (shares: readonly string[], evaluations: readonly string[]) =>
    `richtig in ${shares.join(' bis ')} nach ${evaluations.join(' bis ')} Auswertungen`,
  confidenceMeaning:
    'Lesarten sind nach dem empfohlenen Plan kalibriert; nach jedem anderen, und bei abgebrochenen Läufen, nennt die Seite dieselbe Zahl eine relative Wertung. Die Sicherheit eines Entscheiders folgt aus den Auswertungen bis zur Klärung. Diese Fehler sind von Bildern, die die Anpassung nicht gesehen hat.',
  training: 'Training',
  noTraining: 'Was das Training gekostet hat, ist nicht angegeben.',
  trained: 'Gesehene Bilder',
  hours: 'Zeit',
  hardware: 'Rechner',
  config: 'Konfiguration',
  drawn: 'Bilder, die es zeichnet',
  drawings: {
    'loss-curve': {
      missing: 'Die Verlustkurve gehört nicht zum Paket dieses Modells.',
      alt: (title: string) =>
        `Trainingsverlust von ${title} und, wo sie geprüft wurde, die Trefferquote, nach gesehenen Bildern`,
      caption: 'Verlust während des Trainings, und Trefferquote, wo sie geprüft wurde.',
    },
    'sample-grid': {
      missing: 'Ein Raster gezeichneter Bilder gehört nicht zum Paket dieses Modells.',
      alt: (title: string) =>
        `Von ${title} gezeichnete Bilder: der Reihe nach eine Zeile je Klasse, die letzte Zeile ohne Klasse`,
      caption:
        'Aus Rauschen gezeichnet: der Reihe nach eine Zeile je Klasse, die letzte Zeile ohne Klasse. Unkenntliche Zeilen hießen: Das Modell ist kaputt.',
    },
  },
  levels: 'Wo die Evidenz liegt',
  noLevels: 'Die Dichte der Stufen für gewichtetes Ziehen wurde nicht gemessen.',
  levelsMeaning:
    'Wo der Abstand zwischen Klassen am meisten schwankt, nach Rauschstufe: wo sich mehr Messen am meisten lohnt.',
  tree: 'Baum der Klassen',
  noTree: 'Die Klassen sind nicht gruppiert:',
  data: 'Daten',
  name: 'Name',
  source: 'Quelle',
  licence: 'Lizenz',
  citation: 'Zitat',
  passOn: 'Bilder dürfen weitergegeben werden',
  yes: 'ja',
  no: 'nein: es liegen keine bei',
  network: 'Netz',
  conditioning: 'Bedingung durch die Klasse',
  parameters: 'Parameter',
  operations: 'Eine Auswertung',
  memory: 'Größter Speicherbedarf',
  precision: 'Genauigkeit',
  plan: 'Empfohlener Plan',
  planWords: ({ plan: { levels, draws, sigmaMin, sigmaMax } }: ModelCard) =>
    `${levels} Stufen × ${draws} Ziehungen, σ von ${sigmaMin} bis ${sigmaMax}`,
  typical: 'Übliche Bilder',
  typicalWords: ({ low, high, share }: NonNullable<ModelCard['typicality']>) =>
    `mittlerer logarithmischer Fehler von ${formatFixed(low, 2)} bis ${formatFixed(high, 2)} für ${Math.round(100 * share)} % der Validierungsbilder`,
  version: 'Fassung',
  files: 'Dateien',
  file: 'Datei',
  size: 'Größe',
  pictureCount: (pictures: number) => counted(pictures, 'Bild', 'Bilder'),
  levelsPeak: (sigma: string) => `Am höchsten ist sie bei σ ${sigma}.`,
  levelsAxis: 'Links: wenig Rauschen (σ); rechts: viel.',
  storedAs: (storage: string, compute: string) => `${storage} gespeichert, ${compute} gerechnet`,
};

export const roleNames: Readonly<Record<CardFile['role'], string>> = {
  'scoring-graph': 'Netz',
  golden: 'Antworten für die Selbstprüfung',
  baseline: 'Einfacher Klassifikator',
  'loss-curve': 'Verlustkurve',
  'sample-grid': 'Gezeichnete Bilder',
};
