/** Fixed words of the menu that saves a chart. */
export const words = {
  colours: 'Colours of SVG and PNG',
  themes: { light: 'Light', dark: 'Dark' },
  png: 'PNG (2×)',
  note: 'Every file says which model, plan and seed it is of. CSV and JSON hold all classes; pgfplots is a LaTeX document in light colours.',
  caption: 'Copy caption',
  nothing: 'There is nothing to save yet.',
};
