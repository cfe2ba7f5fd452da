/** What is said before the sheet itself is fetched. */
export const titles = { button: 'Privacy and storage' };
