export const words = { title: 'Beispiele' };
