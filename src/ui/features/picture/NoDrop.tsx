import { useEffect } from 'react';

/** Lets nothing be dropped on an embedded page: the browser would leave it for the file. */
export function NoDrop() {
  useEffect(() => {
    const refuse = (event: DragEvent) => event.preventDefault();
    document.addEventListener('dragover', refuse);
    document.addEventListener('drop', refuse);
    return () => {
      document.removeEventListener('dragover', refuse);
      document.removeEventListener('drop', refuse);
    };
  }, []);
  return null;
}
