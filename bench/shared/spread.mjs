/** The middle of several measurements, and how far they lie apart. */
export function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  if (!Number.isFinite(median)) throw new Error('a measurement is missing');
  return { median, min: sorted[0], max: sorted.at(-1) };
}
