export const words = {
  title: 'Messages',
  dismiss: 'Dismiss',
  copy: 'Copy diagnostics',
};
