export const titles = {
  button: 'How it works',
};
