/** What the kit's controls say by themselves. */
export const words = {
  close: 'Close',
  copied: 'Copied',
  formula: 'Formula',
  explain: (title: string) => `Explain: ${title}`,
  medical: 'Research and teaching only. Not for diagnosis.',
  notFetched: 'This part of the page could not be fetched. Reload the page.',
  underSecond: 'under 1 s',
  increase: 'Increase',
  decrease: 'Decrease',
  numberField: 'Number field',
};
