export const titles = { button: 'Verlauf', title: 'Letzte Läufe' };
