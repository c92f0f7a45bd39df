/**
 * Which rows of a derived data set are trained on, so that no order is both trained on and held out: of the outcomes
 * of one order the last, and no row of the base whose order has an outcome. Rows without an order id all stay, and so
 * do rows of the base that repeat each other: a data set that is not derived keeps them too.
 * @param orderIds by row, the base's rows first
 * @returns ascending places; null when all rows stay
 */
export function placesToTrainOn(orderIds: readonly (string | null)[], baseRows: number): Uint32Array | null {
  const judged = new Set<string>()
  const places = new Uint32Array(orderIds.length)
  let first = orderIds.length
  for (let row = orderIds.length - 1; row >= 0; row -= 1) {
    const id = orderIds[row] ?? null
    if (id !== null && judged.has(id)) continue
    if (id !== null && row >= baseRows) judged.add(id)
    first -= 1
    places[first] = row
  }
  return first === 0 ? null : places.subarray(first)
}
