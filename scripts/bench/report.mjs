import { machine } from './machine.mjs';

/**
 * The page `docs/benchmarks.md`.
 *
 * @param {readonly import('./row.mjs').Topic[]} topics
 * @param {{ date: Date, busy: string }} when busy: `load()` before the first measurement
 */
export function report(topics, { date, busy }) {
  const intro = [
    '# Benchmarks',
    '',
    `Written by \`npm run bench\` on ${date.toISOString().slice(0, 10)}; do not edit. Machine: ${machine()}; load before: ${busy}.`,
    '',
    'A figure is the median, with the range and the number of measurements in brackets. Two things that are compared run by',
    'turns, so that what else the machine does weighs on both. Times belong to the machine; bytes and lengths do not.',
    'A target is met when the median meets it. `npm run bench -- --only engines|browser|links|paint|stream|lighthouse` measures a part and prints it.',
  ];
  return `${[...intro, ...topics.flatMap(section)].join('\n')}\n`;
}

/** @param {import('./row.mjs').Topic} topic */
export function section({ title, text, rows }) {
  const notes = rows.flatMap(({ what, note }) => (note === undefined ? [] : ['', `${what}: ${note}`]));
  const lines = rows.map(
    ({ what, figure, target = '–', met }) => `| ${what} | ${figure} | ${target} | ${answer(met)} |`,
  );
  return [
    '',
    `## ${title}`,
    '',
    text,
    '',
    '| | measured | target | met |',
    '| --- | --- | --- | --- |',
    ...lines,
    ...notes,
  ];
}

/** @param {boolean | undefined} met */
const answer = (met) => (met === undefined ? '–' : met ? 'yes' : 'no');
