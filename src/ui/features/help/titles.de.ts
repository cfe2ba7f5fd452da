export const titles = { button: 'Hilfe und Tastenkürzel', title: 'Wie diese Seite zu lesen ist' };
