/** What is said of sharing before the dialog is fetched. */
export const titles = {
  button: 'Copy link',
  title: 'Share this run',
  recompute: 'Recompute here',
  recomputing: 'Recomputing with the same seed',
  needsPicture: 'This link came without its picture. Drop the same picture here and the run starts.',
};
