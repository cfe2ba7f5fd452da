import type { CardFile, ModelCard } from '#runtime/modelCard.ts';
import { formatFixed } from '#ui/chart/formatNumber.ts';
import { count, counted } from '#ui/kit/format/count.ts';

export const dossierWords = {
  purpose: 'What it is for',
  intended: 'Intended use',
  outOfScope: 'Out of scope',
  limits: 'Known failures',
  results: 'Measured results',
  noResults: 'Nothing has been measured for this model.',
  model: 'Model',
  metric: 'Measure',
  value: 'Value',
  interval: '95 % interval',
  pictures: 'Pictures',
  reading: 'Reading',
  evaluations: 'Evaluations each',
  command: 'Command',
  copy: 'Copy',
  elbow: 'Elbow',
  noBaseline: 'A plain classifier of the same size was not measured on this data.',
  baseline: ({ name, parameters }: Readonly<{ name: string; parameters: number }>) =>
    `The ${name} (${(parameters / 1e6).toPrecision(2)} million parameters) was trained on the same data with the same augmentation.`,
  confusion: 'Confusion matrix',
  noConfusion: 'The confusion matrix was not measured.',
  confusionCaption: ({ pictures, split, reading }: NonNullable<ModelCard['confusion']>) =>
    `${count(pictures)} pictures (${split}), ${readingName(reading)} reading. Rows: true class; columns: what it was taken for.`,
  truth: 'True class',
  right: 'Right',
  calibration: 'Calibration',
  noCalibration: 'Calibration was not measured: read the posterior as an order, not as probabilities.',
  temperature: 'Temperature',
  eceBefore: 'ECE before',
  eceAfter: 'ECE after',
  calibrationMeaning:
    'The posterior is the softmax of the losses divided by the temperature. ECE is the mean gap between how sure a verdict is and how often it is right.',
  heldOut: 'each judged by a fit that had not seen it',
  inSample: 'judged on the pictures it was fitted on',
  confidence: 'Confidence by',
  fitted: 'Fitted',
  curve: (shares: readonly string[], evaluations: readonly string[]) =>
    `right in ${shares.join(' to ')} after ${evaluations.join(' to ')} evaluations`,
  confidenceMeaning:
    'Readings are calibrated under the recommended plan; under any other, and of runs that were stopped, the page calls the same figure a relative score. A decider’s confidence follows from the evaluations until it settled. These errors are of pictures that the fit had not seen.',
  training: 'Training',
  noTraining: 'What the training cost is not stated.',
  trained: 'Pictures seen',
  hours: 'Time',
  hardware: 'Hardware',
  config: 'Configuration',
  drawn: 'Pictures it draws',
  drawings: {
    'loss-curve': {
      missing: 'The loss curve is not part of this model’s package.',
      alt: (title: string) => `Training loss of ${title}, and its accuracy where that was checked, by pictures seen`,
      caption: 'Loss during training, and accuracy where it was checked.',
    },
    'sample-grid': {
      missing: 'A grid of drawn pictures is not part of this model’s package.',
      alt: (title: string) =>
        `Pictures drawn by ${title}: one row for each class in order, the last row without a class`,
      caption:
        'Drawn from noise: one row for each class in order, the last row without a class. Unrecognisable rows would mean a broken model.',
    },
  },
  levels: 'Where the evidence lies',
  noLevels: 'The density of levels for importance sampling was not measured.',
  levelsMeaning: 'Where the gap between classes is noisiest, by noise level: where more measuring pays most.',
  tree: 'Class tree',
  noTree: 'The classes are not grouped:',
  data: 'Data',
  name: 'Name',
  source: 'Source',
  licence: 'Licence',
  citation: 'Citation',
  passOn: 'Pictures may be passed on',
  yes: 'yes',
  no: 'no: none are shipped',
  network: 'Network',
  conditioning: 'Class condition',
  parameters: 'Parameters',
  operations: 'One evaluation',
  memory: 'Peak memory',
  precision: 'Precision',
  plan: 'Recommended plan',
  planWords: ({ plan: { levels, draws, sigmaMin, sigmaMax } }: ModelCard) =>
    `${levels} levels × ${draws} draws, σ from ${sigmaMin} to ${sigmaMax}`,
  typical: 'Usual pictures',
  typicalWords: ({ low, high, share }: NonNullable<ModelCard['typicality']>) =>
    `mean log error from ${formatFixed(low, 2)} to ${formatFixed(high, 2)} for ${Math.round(100 * share)} % of validation pictures`,
  version: 'Version',
  files: 'Files',
  file: 'File',
  size: 'Size',
  pictureCount: (pictures: number) => counted(pictures, 'picture'),
  levelsPeak: (sigma: string) => `The peak is at σ ${sigma}.`,
  levelsAxis: 'Left: little noise (σ); right: much.',
  storedAs: (storage: string, compute: string) => `${storage} stored, ${compute} computed`,
};

/** What a file of a package is. */
export const roleNames: Readonly<Record<CardFile['role'], string>> = {
  'scoring-graph': 'Network',
  golden: 'Answers for the self-check',
  baseline: 'Plain classifier',
  'loss-curve': 'Loss curve',
  'sample-grid': 'Drawn pictures',
};

const readings: Readonly<Record<string, string>> = { elbo: 'ELBO', 'li-l2': 'Li L2', 'li-l1': 'Li L1', vote: 'Votes' };

/** A reading as the page's switch names it. */
export const readingName = (reading: string): string => readings[reading] ?? reading;
