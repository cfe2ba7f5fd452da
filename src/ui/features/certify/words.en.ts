import type { CertifyStanding } from '#core/certify/certifyStanding.ts';
import type { CertifyRun } from '#state/appState.ts';
import { formatFixed } from '#ui/chart/formatNumber.ts';
import { counted } from '#ui/kit/format/count.ts';

export const words = {
  title: 'Certify this verdict',
  intro:
    'Noise is put on the picture many times over and the class of every noisy copy is voted on. From the share of votes follows a distance within which no change of the picture, however clever, can change the majority.',
  needsPicture: 'Classify a picture first; then its verdict can be certified.',
  sigma: 'Noise σ',
  sigmaExplain:
    'The standard deviation of the noise, in units of [0, 1] pixels. More noise reaches farther, but makes the votes less unanimous: small σ proves small radii for more pictures, large σ proves larger ones for few.',
  confidence: 'Confidence',
  confidenceExplain:
    'How sure the proof is: at 99.9 % a wrong certificate comes out at most once in a thousand, over the random noise. It is about this picture alone; a whole data set needs a correction, which the terminal reports.',
  goal: 'Radius wanted',
  goalNone: 'largest',
  goalExplain:
    'The run stops as soon as this radius is proven, or cannot be proven any more with the votes that are left.',
  votes: 'Votes at most',
  mode: 'Counting',
  modes: { anytime: 'Any time', fixed: 'Fixed n' },
  modeExplain:
    '“Any time” uses a bound that holds at every moment at once, so that the run may be watched and stopped. “Fixed n” is the bound of the papers (Clopper and Pearson): slightly larger radii, but nothing is proven before the last vote.',
  variant: 'Classifier',
  variantNote: 'Which classifier of noisy pictures is voted with (Chen et al. 2024).',
  variants: {
    'apndc-correct': {
      name: 'APNDC',
      how: 'The noisy picture is denoised once without a class; classes compete for that estimate, with further noise on the noisy picture (as in the paper).',
    },
    'apndc-ensemble': {
      name: 'APNDC as released',
      how: 'The same, with the noise put on the estimate instead (as in the released code).',
    },
    'apndc-correct-class': {
      name: 'APNDC per class',
      how: 'Every class is compared with its own estimate of the clean picture.',
    },
    epndc: { name: 'EPNDC', how: 'Classes compete for the noisy picture itself, through the exact posterior.' },
  },
  start: 'Certify',
  again: 'Certify again',
  pause: 'Pause',
  resume: 'Continue',
  stop: 'Stop',
  download: 'Save certificate',
  progress: 'Votes',
  votesTitle: 'Votes of the noisy pictures',
  bound: 'Share proven',
  strip: 'What the distance looks like',
  stripNote:
    'Three changes of exactly this size, of endlessly many that are covered. Values beyond black and white are shown as black and white.',
  noisy: 'Some of the noisy pictures voted on',
  original: 'The picture',
  random: 'Spread at random',
  concentrated: 'On few pixels',
  smooth: 'Spread evenly',
  smoothed:
    'The certificate is about the smoothed classifier: the class that most noisy copies get. It is not about the verdict above, which is asked without this noise.',
  disagrees: 'It differs from the verdict above.',
  claimed: 'Claimed by the link',
  check: 'Recompute to check',
  checkNeedsPicture: 'The link came without its picture: recompute the verdict with it first.',
  checks: {
    unchecked:
      'A link can claim anything. Casting the same votes again, with the same settings and seed, shows whether it is so.',
    checking: 'Casting the votes again…',
    same: 'Checked: the same votes were cast here, with the same result.',
    other:
      'Not confirmed: the votes cast here are others than the link says. Another engine can differ in a few votes; what is proven here is below.',
  },
  notAsked: 'not asked yet',
  askedOf: (asked: number, all: number) => `${asked} of ${all}`,
  atLeast: (share: string) => `, at least ${share}`,
};

/** "99.9 %" */
export const confidenceText = (alpha: number): string => `${Number((100 * (1 - alpha)).toPrecision(8))} %`;

/** A radius with three digits, never rounded up. */
export const radiusText = (radius: number): string => formatFixed(Math.floor(radius * 1000) / 1000, 3);

/** What can be said while votes come in. */
export function progressSentence({ standing, settings, kept }: CertifyRun): string {
  const { phase, asked, radius, ceiling, candidate } = standing;
  const gone = kept > 0 ? `Goes on from ${counted(kept, 'vote')} that were kept. ` : '';
  if (phase === 'selecting') return `${gone}${asked} of ${settings.n0} votes to choose the class.`;
  if (candidate === undefined) return gone;
  const proven =
    settings.mode === 'fixed'
      ? 'Nothing is proven before the last vote.'
      : radius > 0
        ? `Radius ${radiusText(radius)} is proven so far.`
        : 'No radius is proven yet.';
  return `${gone}${proven} With ${counted(settings.n, 'vote')} it can reach ${radiusText(ceiling)} at most.`;
}

/** How long the rest takes at the speed so far. */
export function timeLeft({ votes, seconds, standing, settings }: CertifyRun): string {
  const left = settings.n0 + settings.n - standing.asked;
  if (votes.length === 0 || seconds <= 0) return '';
  const rest = (left * seconds) / votes.length;
  const text =
    rest < 90 ? `${Math.ceil(rest)} s` : rest < 5400 ? `${Math.round(rest / 60)} min` : `${(rest / 3600).toFixed(1)} h`;
  return settings.goal === undefined ? `${text} left` : `${text} left at most`;
}

/** What to try after an abstention. */
export function adviceFor(result: CertifyStanding['result'], mode: 'fixed' | 'anytime'): string | undefined {
  if (result?.type !== 'abstained') return undefined;
  switch (result.reason) {
    case 'no-majority':
      return 'Less noise makes the votes more unanimous, and more votes make the bound tighter.';
    case 'out-of-reach':
      return 'A smaller radius, more votes, or less noise may do.';
    case 'stopped-early':
      return mode === 'fixed'
        ? 'With a fixed n nothing is proven before the last vote; “Any time” keeps what is proven when it is stopped.'
        : 'Let it go on for longer.';
  }
}
