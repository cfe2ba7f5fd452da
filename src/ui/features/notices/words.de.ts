export const words = {
  title: 'Meldungen',
  dismiss: 'Verwerfen',
  copy: 'Diagnose kopieren',
};
