/**
 * A running mean in which older values fade: `weight` of the mean so far, the rest of the newest value, corrected for
 * the start (as TensorBoard does), so that the first values are not drawn towards 0. What is no number is passed by.
 */
export function smooth(values: readonly (number | null)[], weight: number): (number | null)[] {
  let mean = 0;
  let known = 0;
  return values.map((value) => {
    if (value === null || !Number.isFinite(value)) return value;
    mean = weight * mean + (1 - weight) * value;
    known = weight * known + (1 - weight);
    return mean / known;
  });
}
