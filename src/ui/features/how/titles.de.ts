export const titles = {
  button: 'Wie es funktioniert',
};
