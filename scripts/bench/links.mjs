import { spawnSync } from 'node:child_process';
import { giveUp } from '../run.mjs';

const pictures = { tiny: '3', 'fashion-mnist': 'ankle-boot' };
/** Bytes of fragment that the page accepts. */
const longest = 65_536;

/**
 * Lengths of links after the page's address, plans as the models ship them.
 *
 * @param {{ quick: boolean }} options
 * @returns {readonly import('./row.mjs').Topic[]}
 */
export function benchLinks({ quick }) {
  const rows = Object.entries(pictures).flatMap(([model, picture]) => {
    const image = `public/samples/${model}/${picture}.png`;
    const plan = quick ? ['--levels', '4', '--draws', '2'] : [];
    return [
      { what: `\`${model}\`, settings and curves`, options: ['--link'] },
      { what: `\`${model}\`, with the picture`, options: ['--link', '--with-picture'] },
    ].map(({ what, options }) => {
      const { length } = linkOf([image, '--model', model, ...plan, ...options]);
      return { what, figure: `${length} characters`, target: `≤ ${longest}`, met: length <= longest };
    });
  });
  return [
    {
      title: 'Length of links',
      text: 'Characters of a link from `#` on, for a finished run of the plan that ships with the model.',
      rows,
    },
  ];
}

/** @param {readonly string[]} args @returns {string} */
function linkOf(args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/elbow.mjs', 'classify', ...args, '--json'], {
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: process.cwd() },
  });
  if (status !== 0) giveUp(stderr);
  return JSON.parse(stdout).link;
}
