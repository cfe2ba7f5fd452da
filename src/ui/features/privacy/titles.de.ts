export const titles = { button: 'Datenschutz und Speicher' };
