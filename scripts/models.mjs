// Writes the tables of models into README.md and docs/models.md, from the cards; `--check` only says whether they are up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { chdir } from 'node:process';
import { fileURLToPath } from 'node:url';
import { giveUp } from './run.mjs';

/** @typedef {{ metric: string, value: number, interval: [number, number], pictures: number, split: string, command: string }} Result */
/** @typedef {{ pictures: number, split: string, command: string }} Fitted */
/** @typedef {{ eceBefore: number, eceAfter: number }} Ece */
/**
 * @typedef {{
 *   id: string, title: string, description: string, conditioning?: 'full' | 'late', variantOf?: string, notice?: string,
 *   use?: { intended: string, outOfScope: string }, limits?: string[],
 *   licence: { spdx: string }, data: { name: string, licence: string, source: string, citation: string },
 *   classes: { name: string }[], picture: { channels: number, height: number, width: number },
 *   files: { role: string, path: string, bytes: number }[], parameters: number, flopsPerEvaluation: number,
 *   results: (Result & { nfePerPicture: number, levels: number, draws: number })[],
 *   calibration?: { temperature: number, eceBefore: number, eceAfter: number, heldOut?: boolean, pictures: number, split: string, command: string },
 *   confidence?: {
 *     readings?: Fitted & { temperatures: (Ece & { reading: string, temperature: number })[] },
 *     deciders?: (Fitted & Ece & { decider: { id: string, preset?: string, risk?: number }, reading?: string, intercept: number,
 *       slope: number, range: [number, number], unsettled?: { pictures: number, right: number } })[],
 *   },
 *   baseline?: { parameters: number, flopsPerEvaluation: number, training: { pictures: number, hours: number }, results: Result[] },
 *   training?: { pictures: number, hours: number, hardware: string },
 *   speed?: { secondsPerVerdict: number, engine: string, command: string },
 *   doubt?: { sets: Fitted, tested?: Fitted & { held: string, classes: string } },
 *   confusion?: { counts: number[][], split: string, pictures: number },
 * }} Card
 */

chdir(fileURLToPath(new URL('..', import.meta.url)));
/** @type {string[]} */
const ids = JSON.parse(readFileSync('public/models/index.json', 'utf8'));
/** @type {Card[]} */
const cards = ids.map((id) => JSON.parse(readFileSync(`public/models/${id}/card.json`, 'utf8')));
const none = 'not measured';

const pages = {
  'README.md': between(
    readFileSync('README.md', 'utf8'),
    table(
      [
        'model',
        'knows',
        'picture',
        'parameters',
        'MFLOP',
        'download',
        'accuracy (95 %)',
        'plain CNN',
        'NFE',
        's, wasm',
      ],
      cards.map((card) => [
        `[\`${card.id}\`](docs/models.md#${card.id})`,
        knows(card),
        picture(card),
        millions(card.parameters),
        mega(card.flopsPerEvaluation),
        megabytes(card),
        accuracy(card.results),
        accuracy(card.baseline?.results),
        String(best(card.results)?.nfePerPicture ?? none),
        card.speed === undefined ? none : card.speed.secondsPerVerdict.toFixed(1),
      ]),
    ),
  ),
  'docs/models.md': [
    '# Models',
    '',
    'Written from the cards in `public/models` by `npm run models`; what is measured on the left is repeated by the command',
    'on the right. Accuracy is top-1 with a Wilson 95 % interval, on test rows that nothing was chosen on, unless it says',
    'otherwise. NFE counts network evaluations per verdict. ECE is the expected calibration error of the ELBO posterior, 15',
    'bins, before and after a temperature, of pictures that its fit had not seen (fitted on one half, drawn by lot, judged on the',
    'other, and the other way round) unless it says otherwise; where it grew, the posterior is called a relative score. Data',
    'files are those of [training/README.md](../training/README.md).',
    '',
    table(
      [
        'model',
        'accuracy',
        'balanced accuracy',
        'plain CNN',
        'ECE before → after',
        'temperature',
        'training cost',
        'weights',
      ],
      cards.map((card) => [
        `[\`${card.id}\`](#${card.id})`,
        accuracy(card.results),
        balanced(card.results),
        accuracy(card.baseline?.results),
        card.calibration === undefined ? none : eceOf(card.calibration),
        card.calibration === undefined ? none : card.calibration.temperature.toFixed(1),
        trainingCost(card),
        card.licence.spdx,
      ]),
    ),
    ...cards.flatMap(section),
    '',
  ].join('\n'),
};
for (const [path, text] of Object.entries(pages)) {
  if (!process.argv.includes('--check')) writeFileSync(path, text);
  else if (readFileSync(path, 'utf8') !== text) giveUp(`${path} does not say what the cards say. Run: npm run models`);
}

/** @param {Card} card @returns {string[]} */
function section(card) {
  const { use, limits, calibration, confidence, baseline, confusion, speed } = card;
  return [
    '',
    `## ${card.id}`,
    '',
    ...(card.notice === 'medical' ? ['**Research and teaching only. Not for diagnosis.**', ''] : []),
    card.description,
    '',
    ...(use === undefined ? [] : [`- **For**: ${use.intended}`, `- **Not for**: ${use.outOfScope}`]),
    ...(limits ?? []).map((limit) => `- **Known to fail**: ${limit}`),
    `- **Data**: ${card.data.name}, ${card.data.licence}, <${card.data.source}>. ${card.data.citation}`,
    `- **Weights**: ${card.licence.spdx}, ${millions(card.parameters)} parameters, ${mega(card.flopsPerEvaluation)} MFLOP per evaluation, ${card.conditioning ?? 'full'} conditioning, ${megabytes(card)}`,
    '',
    table(
      ['measured', 'value (95 %)', 'on', 'command'],
      [
        ...card.results.map((result) => [
          `${result.metric}, ${result.levels} levels × ${result.draws} draws`,
          shown(result),
          result.split,
          code(result.command),
        ]),
        ...(baseline?.results ?? []).map((result) => [
          `plain CNN, ${result.metric}`,
          shown(result),
          result.split,
          code(result.command),
        ]),
        ...(calibration === undefined
          ? []
          : [
              [
                `temperature ${calibration.temperature.toFixed(2)}`,
                `ECE ${eceOf(calibration)} (no interval)`,
                calibration.split,
                code(calibration.command),
              ],
            ]),
        ...(speed === undefined
          ? []
          : [
              [
                `seconds per verdict, ${speed.engine}`,
                `${speed.secondsPerVerdict.toFixed(2)} (no interval)`,
                'one picture',
                code(speed.command),
              ],
            ]),
      ],
    ),
    ...confidenceOf(confidence),
    ...doubtOf(card.doubt),
    ...(confusion === undefined
      ? []
      : [
          '',
          `Confusion, ${confusion.split}: rows are true classes, columns the class given, in the same order.`,
          '',
          table(
            ['', ...card.classes.map(({ name }) => name)],
            confusion.counts.map((row, c) => [card.classes[c]?.name ?? '', ...row.map(String)]),
          ),
        ]),
  ];
}

/**
 * What makes a verdict's confidence a probability, with its error on pictures that the fit had not seen.
 *
 * @param {Card['confidence']} confidence @returns {string[]}
 */
function confidenceOf(confidence) {
  const { readings, deciders = [] } = confidence ?? {};
  const fits = [...(readings === undefined || readings.temperatures.length === 0 ? [] : [readings]), ...deciders];
  if (fits.length === 0) return [];
  return [
    '',
    'Confidence: temperatures of readings under the card’s plan, and shares of right verdicts of deciders by the evaluations',
    'until they settled. ECE of pictures that the fit had not seen (fitted on one half, judged on the other, and the other way',
    'round; halves are drawn by lot, those of `paired-test` are every second picture); before: the softmax of the scores, or the decider’s own posterior where it has one.',
    '',
    table(
      ['confidence by', 'fitted', 'ECE before → after', 'on'],
      [
        ...(readings?.temperatures ?? []).map(({ reading, temperature, ...ece }) => [
          reading,
          `temperature ${Number(temperature.toPrecision(3))}`,
          errorsOf(ece),
          `${readings?.pictures} pictures, ${readings?.split}`,
        ]),
        ...deciders.map(({ decider: { id, preset, risk }, reading, range, unsettled, pictures, split, ...fit }) => [
          [id, ...(preset === undefined ? [] : [preset])].join(':') +
            (risk === undefined ? '' : ` at risk ${risk}`) +
            (reading === undefined ? '' : `, ${reading}`),
          `${range.map((n) => `${percent(1 / (1 + Math.exp(-(fit.intercept + fit.slope * n))))} % at ${n}`).join(', ')} evaluations` +
            (unsettled === undefined ? '' : `; not settled: ${unsettled.right} of ${unsettled.pictures} right`),
          errorsOf(fit),
          `${pictures} pictures that settled, ${split}`,
        ]),
      ],
    ),
    '',
    ...fits.map(({ command }) => `- ${code(command)}`),
  ];
}

/**
 * How often prediction sets held the truth of test pictures; coverages from 80 to 99 %, as the card has them.
 *
 * @param {Card['doubt']} doubt @returns {string[]}
 */
function doubtOf(doubt) {
  const { sets, tested } = doubt ?? {};
  if (sets === undefined || tested === undefined) return [];
  const [held = [], classes = []] = [tested.held, tested.classes].map(floats);
  return [
    '',
    `Prediction sets from ${sets.pictures} pictures (${sets.split}, those that fitted their temperature left out), tried on`,
    `${tested.pictures} test pictures (${tested.split}). The promise is about pictures drawn as the first ones were; where test`,
    'pictures were drawn in another way, it need not hold for them.',
    '',
    table(
      ['promised', 'truth in the set (Wilson 95 %)', 'classes in it, mean'],
      [80, 90, 95, 99].map((promised) => {
        const [k = 0, size = 0] = [held[promised - 80], classes[promised - 80]];
        return [`${promised} %`, wilsonText(k, tested.pictures), (size / tested.pictures).toFixed(2)];
      }),
    ),
    '',
    `- ${code(sets.command)}`,
    `- ${code(tested.command)}`,
  ];
}

/** @param {string} base64 */
function floats(base64) {
  const bytes = Buffer.from(base64, 'base64');
  return Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readFloatLE(4 * i));
}

/** @param {number} right @param {number} of */
function wilsonText(right, of) {
  const [z, share] = [1.959963984540054, right / of];
  const middle = (share + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))) / (1 + (z * z) / of);
  return `${percent(share)} % (${percent(middle - half)}–${percent(middle + half)})`;
}

/** @param {Ece} ece */
function errorsOf({ eceBefore, eceAfter }) {
  return `${eceBefore.toFixed(3)} → ${eceAfter.toFixed(3)}`;
}

/** @param {Ece & { heldOut?: boolean }} calibration */
function eceOf({ heldOut, ...ece }) {
  return `${errorsOf(ece)}${heldOut ? '' : ', judged on the pictures it was fitted on'}`;
}

/** @param {string[]} head @param {string[][]} rows */
function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** @param {string} page @param {string} text */
function between(page, text) {
  return page.replace(/(<!-- models -->\n)[\s\S]*?(\n<!-- \/models -->)/, (_, open, close) => `${open}${text}${close}`);
}

/** @template {{ metric: string }} T @param {readonly T[] | undefined} results */
function best(results) {
  return results?.find(({ metric }) => metric === 'top-1');
}

/** @param {readonly Result[] | undefined} results */
function accuracy(results) {
  const result = best(results);
  return result === undefined ? none : `${shown(result)}, ${result.pictures.toLocaleString('en')} pictures`;
}

/** @param {readonly Result[]} results */
function balanced(results) {
  const result = results.find(({ metric }) => metric === 'balanced-accuracy');
  return result === undefined ? none : shown(result);
}

/** @param {Result} result */
function shown({ metric, value, interval: [low, high] }) {
  if (metric.startsWith('auc')) return `${value.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)})`;
  return `${percent(value)} % (${percent(low)}–${percent(high)})`;
}

/** @param {number} share */
function percent(share) {
  return (100 * share).toFixed(1);
}

/** @param {Card} card */
function knows({ classes }) {
  const names = classes.map(({ name }) => name);
  return names.length <= 4 ? names.join(', ') : `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`;
}

/** @param {Card} card */
function picture({ picture: { channels, height, width } }) {
  return `${width}×${height} ${channels === 1 ? 'grey' : 'colour'}`;
}

/** @param {Card} card */
function trainingCost({ training, variantOf }) {
  if (training === undefined) return 'not recorded';
  const start = cards.find(({ id }) => id === variantOf)?.training;
  return `${training.hours} h${start === undefined ? '' : `, after the full model’s ${start.hours} h`}, ${training.hardware}`;
}

/** @param {Card} card */
function megabytes({ files }) {
  const bytes = files.find(({ role }) => role === 'scoring-graph')?.bytes ?? 0;
  return `${(bytes / 1e6).toFixed(bytes < 1e6 ? 2 : 1)} MB`;
}

/** @param {number} parameters */
function millions(parameters) {
  return `${(parameters / 1e6).toFixed(2)} M`;
}

/** @param {number} flops */
function mega(flops) {
  return (flops / 1e6).toFixed(flops < 1e7 ? 1 : 0);
}

/** @param {string} command */
function code(command) {
  return `\`${command}\``;
}
