// Makes the example links of the page, one a model and one a feature, and their table in README.md. To be repeated when a
// model changes: `node scripts/demos.mjs`.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chdir } from 'node:process';
import { fileURLToPath } from 'node:url';
import { buildTerminal } from './build.mjs';
import { giveUp } from './run.mjs';

/**
 * What a demo shows: a sample picture, a model, what else the terminal is told, and what its report must say for the demo to
 * show what it promises. `certify` is told to `elbow certify`, and its certificate is put into the link.
 *
 * @typedef {{
 *   verdict: { class: string, decided: boolean }, outcome?: { settled: boolean }, likeness?: { typical: boolean }, link: string
 * }} Report
 * @typedef {{
 *   id: string, model: string, picture: string, title: string, text: string, options?: readonly string[],
 *   certify?: readonly string[], certified?: boolean, shows: (report: Report) => boolean
 * }} Demo
 */

/** @type {readonly Demo[]} */
const demos = [
  {
    id: 'clear-win',
    model: 'fashion-mnist',
    picture: 'fashion-mnist/trouser.png',
    title: 'A clear win',
    text: 'Trousers: the evidence is far from zero at most noise levels.',
    shows: ({ verdict }) => verdict.decided && verdict.class === 'Trouser',
  },
  {
    id: 'close-call',
    model: 'fashion-mnist',
    picture: 'fashion-mnist/coat.png',
    title: 'A close call',
    text: 'Coat or pullover? The interval includes zero, so there is no clear winner.',
    shows: ({ verdict }) => !verdict.decided,
  },
  {
    id: 'certificate',
    model: 'tiny',
    picture: 'tiny/3.png',
    title: 'A certificate',
    text: 'With confidence 99.9 % no picture within an ℓ2 distance of 0.05 of this three changes the smoothed vote. Look under Certify.',
    options: [],
    certify: ['--sigma', '0.1', '--goal', '0.05'],
    certified: true,
    shows: ({ verdict }) => verdict.class === '3',
  },
  {
    id: 'abstention',
    model: 'tiny',
    picture: 'tiny/8.png',
    title: 'An abstention',
    text: 'Under heavy noise the votes do not prove a majority, and the certificate says so. Look under Certify.',
    certify: ['--sigma', '0.7', '--n', '200'],
    certified: false,
    shows: ({ verdict }) => verdict.class === '8',
  },
  {
    id: 'unlike',
    model: 'mnist',
    picture: 'fashion-mnist/bag.png',
    title: 'Unlike any digit',
    text: 'A bag, asked of a model that knows only digits. Recompute it to be told that it is unlike the training pictures.',
    shows: ({ likeness }) => likeness?.typical === false,
  },
  {
    id: 'race',
    model: 'mnist',
    picture: 'mnist/7.png',
    title: 'A race',
    text: 'Digits drop out as soon as they cannot win: a fraction of the fixed budget.',
    options: ['--decider', 'race:asymptotic', '--draws', '8'],
    shows: ({ outcome, verdict }) => outcome?.settled === true && verdict.class === '7',
  },
  {
    id: 'votes',
    model: 'pneumonia',
    picture: 'pneumonia/pneumonia.png',
    title: 'Read by votes',
    text: 'A chest X-ray, read by majority vote. Research and teaching only, not for diagnosis.',
    options: ['--reading', 'vote'],
    shows: ({ verdict }) => verdict.class === 'pneumonia',
  },
  {
    id: 'skin',
    model: 'ham10000',
    picture: 'ham10000/melanoma.png',
    title: 'No clear winner on skin',
    text: 'A melanoma that the model does not tell from another lesion. Research and teaching only, not for diagnosis.',
    shows: ({ verdict }) => !verdict.decided,
  },
  {
    id: 'colour',
    model: 'cifar10',
    picture: 'cifar10/cat-photograph.jpg',
    title: 'A colour photograph',
    text: 'A photograph of a cat in 32×32 pixels.',
    shows: ({ verdict }) => verdict.class !== '',
  },
  {
    id: 'late-colour',
    model: 'cifar10-late',
    picture: 'cifar10/ship.png',
    title: 'Told the class late',
    text: 'A ship that a model drew, asked of a network that shares most of its work between the classes.',
    shows: ({ verdict }) => verdict.class === 'ship',
  },
  {
    id: 'late-clothes',
    model: 'fashion-mnist-late',
    picture: 'fashion-mnist/sandal.png',
    title: 'The same for clothes',
    text: 'A sandal, at less than a third of the work of the full model.',
    shows: ({ verdict }) => verdict.class === 'Sandal',
  },
];

chdir(fileURLToPath(new URL('..', import.meta.url)));
buildTerminal();
const folder = mkdtempSync(join(tmpdir(), 'demos-'));
try {
  const made = demos.map(({ id, model, title, text, ...demo }) => {
    const link = linkOf({ id, model, title, text, ...demo });
    console.log(`${id}: ${link.length} characters`);
    return { id, model, title, text, link };
  });
  writeFileSync('public/demos.json', `${JSON.stringify(made, undefined, 1)}\n`);
  writeFileSync('README.md', withTable(readFileSync('README.md', 'utf8')));
} finally {
  rmSync(folder, { recursive: true });
}

/** @type {(demo: Demo) => string} */
function linkOf({ id, model, picture, options = [], certify, certified, shows }) {
  const asked = [`public/samples/${picture}`, '--model', model];
  const file = join(folder, `${id}.json`);
  if (certify !== undefined) {
    elbow(['certify', ...asked, ...certify, '--out', file], certified ? 0 : 1);
  }
  const certificate = certify === undefined ? [] : ['--certificate', file];
  const printed = elbow(['classify', ...asked, ...options, ...certificate, '--with-picture', '--json'], 0);
  /** @type {Report} */
  const report = JSON.parse(printed);
  if (!shows(report)) giveUp(`${id} does not show what it promises: ${JSON.stringify({ ...report, link: undefined })}`);
  return report.link.slice(report.link.indexOf('#') + 1);
}

/**
 * What the terminal prints; it must end with this exit code.
 *
 * @type {(args: readonly string[], code: number) => string}
 */
function elbow(args, code) {
  try {
    const printed = execFileSync(process.execPath, ['dist-cli/main.mjs', ...args], { encoding: 'utf8' });
    return code === 0 ? printed : giveUp(`elbow ${args.join(' ')} was to end with ${code}`);
  } catch (error) {
    if (error instanceof Error && 'status' in error && error.status === code) return '';
    throw error;
  }
}

/** @type {(readme: string) => string} */
function withTable(readme) {
  const rows = demos.map(({ id, model, title, text }) => `| \`#demo=${id}\` | ${title} | \`${model}\` | ${text} |`);
  const table = ['| after the address | what | model | what there is to see |', '| --- | --- | --- | --- |', ...rows];
  const marks = /(<!-- demos -->\n)[\s\S]*(<!-- \/demos -->)/;
  if (!marks.test(readme)) giveUp('README.md has no <!-- demos --> … <!-- /demos -->');
  return readme.replace(marks, `$1${table.join('\n')}\n$2`);
}
