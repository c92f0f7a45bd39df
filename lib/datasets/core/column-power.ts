import type { RowSample, SampleCell } from './row-sample'

const numberGroups = 32
/** Of each class in each half; with fewer rows a perfect separation is too often chance. */
const fewestOfClass = 20

/** The group of each sampled cell: one a text, up to 32 quantile ranges of numbers, and one for missing. */
function groupsOf(column: SampleCell[]): number[] {
  const present = Float64Array.from(column.filter((cell): cell is number => typeof cell === 'number')).sort()
  const edges = new Set<number>()
  for (let group = 1; group < numberGroups; group += 1) {
    edges.add(present[Math.floor((group * present.length) / numberGroups)] ?? 0)
  }
  const sorted = [...edges].sort((a, b) => a - b)
  const words = new Map<string, number>()
  return column.map((cell) => {
    if (cell === null) return 0
    if (typeof cell === 'number') return 1 + sorted.filter((edge) => cell >= edge).length
    const group = words.get(cell) ?? words.size + 1
    words.set(cell, group)
    return group
  })
}

/**
 * Area under the ROC curve of a column alone: the approve rate of each of its groups is learned on one half of the
 * sample and ranks the other half. Null where the sample has too few of either class to say.
 */
export function columnAuc(sample: RowSample, place: number): number | null {
  const column = sample.columns[place]
  if (!column) return null
  const groups = groupsOf(column)
  const size = groups.reduce((most, group) => Math.max(most, group), 0) + 1
  const learned = [new Float64Array(size), new Float64Array(size)] as const
  const tested = [new Float64Array(size), new Float64Array(size)] as const
  const totals = [0, 0, 0, 0]
  groups.forEach((group, row) => {
    const half = (sample.hashes[row] as number) & 1
    const label = sample.labels[row] === 1 ? 1 : 0
    const counts = (half ? learned : tested)[label]
    counts[group] = (counts[group] as number) + 1
    totals[half * 2 + label] = (totals[half * 2 + label] as number) + 1
  })
  if (Math.min(...totals) < fewestOfClass) return null
  const prior = (totals[3] as number) / ((totals[2] as number) + (totals[3] as number))
  const rate = (group: number) => {
    const [rejected, approved] = [learned[0][group] as number, learned[1][group] as number]
    return (approved + prior) / (approved + rejected + 1)
  }
  const ranked = Array.from({ length: size }, (_, group) => ({ rate: rate(group), group }))
  ranked.sort((a, b) => a.rate - b.rate)
  let below = 0
  let wins = 0
  for (let start = 0; start < ranked.length; ) {
    let rejected = 0
    let approved = 0
    let end = start
    for (; end < ranked.length && ranked[end]?.rate === ranked[start]?.rate; end += 1) {
      const { group } = ranked[end] as { group: number }
      rejected += tested[0][group] as number
      approved += tested[1][group] as number
    }
    wins += approved * (below + rejected / 2)
    below += rejected
    start = end
  }
  return wins / ((totals[0] as number) * (totals[1] as number))
}
