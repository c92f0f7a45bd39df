/** Four or five round steps that hold `low` and `high`; zero is one of them when it lies between. */
export function niceTicks(low: number, high: number, wanted = 4): number[] {
  const span = Math.max(high - low, 1)
  const rough = span / wanted
  const unit = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * unit >= rough) ?? 10) * unit
  const first = Math.floor(low / step)
  const last = Math.ceil(high / step)
  return Array.from({ length: Math.max(last - first, 1) + 1 }, (_, place) => (first + place) * step)
}
