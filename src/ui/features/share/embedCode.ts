/** HTML that shows a link inside another page: charts and verdict without controls. */
export function embedCode(link: string, title: string): string {
  const address = `${link}&embed=1`;
  return `<iframe src="${escaped(address)}" title="${escaped(title)}" width="720" height="900" loading="lazy" referrerpolicy="no-referrer" style="border:0"></iframe>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (character) => entities[character]!);
