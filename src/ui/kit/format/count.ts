/** A whole number with thin spaces between groups of three digits: "12 400". */
export const count = (value: number): string => {
  const digits = String(Math.round(value));
  return digits.length <= 4 ? digits : digits.replace(/\B(?=(\d{3})+$)/g, '\u202f');
};

/** A number and its noun: "1 evaluation", "480 evaluations". */
export const counted = (value: number, one: string, many = `${one}s`): string =>
  `${count(value)} ${value === 1 ? one : many}`;
