// Dates and times as the view's patterns have them.

/** A point in time, as its pattern says: `d.m.yyyy`, `HH.mm`. */
export function written(date, pattern) {
  const two = (number) => `${number}`.padStart(2, 0);
  const month = date.getMonth() + 1;
  const parts = {
    yyyy: date.getFullYear(),
    m: month,
    // Months stand with days, minutes with hours.
    mm: two(/H/.test(pattern) ? date.getMinutes() : month),
    d: date.getDate(),
    dd: two(date.getDate()),
    HH: two(date.getHours()),
  };
  return pattern.replace(/yyyy|mm?|dd?|HH/g, (part) => parts[part]);
}
