/**
 * Fills `order` for one tree: `drawn` of `fit` (ascending, drawn without replacement), then every
 * other row of `fit` and `rest`. Selection sampling (Knuth, TAOCP 3.4.2, algorithm S).
 */
export function drawOrder(
  order: Uint32Array,
  fit: Uint32Array,
  rest: Uint32Array,
  drawn: number,
  random: () => number,
): void {
  if (drawn === fit.length) order.set(fit)
  else {
    let taken = 0
    let left = drawn
    for (let i = 0; i < fit.length; i++) {
      const take = taken < drawn && random() * (fit.length - i) < drawn - taken
      order[take ? taken++ : left++] = fit[i] as number
    }
  }
  order.set(rest, fit.length)
}
