/** Round marks from 0 to at least `most`, at most six of them. */
export function ticksTo(most: number): number[] {
  if (!(most > 0)) return [0, 1]
  const rough = most / 4
  const size = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 2.5, 5].find((factor) => factor * size >= rough) ?? 10) * size
  const count = Math.ceil(most / step - 1e-9)
  return Array.from({ length: count + 1 }, (_, place) => place * step)
}

/** At most `most` places of a list, evenly, the first always among them. */
export function evenly<T>(list: readonly T[], most: number): T[] {
  const step = Math.max(1, Math.ceil(list.length / most))
  return list.filter((_, place) => place % step === 0)
}
