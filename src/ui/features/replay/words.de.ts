import { counted } from '#ui/kit/format/count.ts';

export const words = {
  title: 'Wiedergabe',
  play: 'Den Lauf noch einmal abspielen',
  pause: 'Wiedergabe anhalten',
  end: 'Zurück ans Ende',
  slider: 'Auswertungen bis hierher',
  explain:
    'Ein Lauf behält jeden Fehler in der Reihenfolge, in der er gemessen wurde. Die Wiedergabe zeigt Urteil, Klassen und Kurven so, wie sie nach so vielen Auswertungen standen; gemessen wird dabei nichts.',
};

export const placeWords = (shown: number, all: number): string => {
  const of = counted(all, 'Auswertung', 'Auswertungen');
  return shown < all ? `nach ${shown} von ${of}` : `alle: ${of}`;
};
