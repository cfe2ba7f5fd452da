/** Was die Bedienelemente von sich aus sagen. */
export const words = {
  close: 'Schließen',
  copied: 'Kopiert',
  formula: 'Formel',
  explain: (title: string) => `Erklärung: ${title}`,
  medical: 'Nur für Forschung und Lehre. Nicht zur Diagnose.',
  notFetched: 'Dieser Teil der Seite konnte nicht geholt werden. Bitte die Seite neu laden.',
  underSecond: 'unter 1 s',
  increase: 'Erhöhen',
  decrease: 'Verringern',
  numberField: 'Zahlenfeld',
};
