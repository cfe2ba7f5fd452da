/** The frame of the page: header, footer and the switch of views. */
export const words = {
  tagline: 'A diffusion model as a classifier you can watch',
  intro:
    'A diffusion model denoises your picture as every class; the class it denoises best wins. Nothing leaves this browser.',
  promise: 'Your picture stays in this browser: the page loads its own files and the model, and sends nothing.',
  openWhole: 'Open in Elbow',
  view: 'View',
  views: { curves: 'Curves', explain: 'Explain', doubt: 'Doubt', certify: 'Certify', break: 'Try to break it' },
  claimed: 'Certify (claimed)',
  loading: 'Loading…',
  fasterOn: 'Faster CPU mode is on: switch it off',
  fasterOff: 'Faster CPU mode: use all cores (reloads once)',
  fasterFailed: 'Faster CPU mode could not be changed.',
  fasterFailedHow: 'It needs the network and storage for this page. Check both and try again.',
  theme: (now: string, next: string) => `Colours: ${now}. Change to ${next}`,
  themes: { system: 'system', light: 'light', dark: 'dark', contrast: 'high contrast' },
  language: 'Language',
  noLanguage: 'The words of this language could not be fetched.',
  noLanguageHow: 'Check the connection and choose it again.',
  update: 'A new version of Elbow is ready.',
  updateHow: 'It is used when all tabs of Elbow are closed, or at once. What is on the screen is lost by that.',
  updateNow: 'Reload now',
};
