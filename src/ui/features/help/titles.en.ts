/** What is said before the help itself is fetched. */
export const titles = { button: 'Help and shortcuts', title: 'How to read this page' };
