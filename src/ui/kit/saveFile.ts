/** Gives the reader a file, as the browser saves files. */
export function saveFile(name: string, content: Blob | string, type = 'text/plain'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  link.download = name;
  link.click();
  // Browsers that ask where to put it read it only after the answer.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
