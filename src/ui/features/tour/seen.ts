const KEY = 'elbow-tour';

/** Whether the tour was taken or declined before. */
export function wasSeen(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

/** Remembers that the tour need not be offered again, where the browser remembers anything. */
export function remember(): void {
  try {
    localStorage.setItem(KEY, 'seen');
  } catch {
    // It is offered again next time.
  }
}
