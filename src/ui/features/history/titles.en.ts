/** Words of the button, which are there before the list is fetched. */
export const titles = { button: 'History', title: 'Recent runs' };
