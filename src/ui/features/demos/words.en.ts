export const words = { title: 'Examples' };
