import type { Model } from '../model.ts'
import { type Crossing, crossingOf } from './crossing.ts'
import { farthestMove, type Move, nearestMoves } from './moves.ts'
import { type Change, type CounterfactualOptions, mayChange } from './nearest-leaf.ts'
import { type RowSweeps, sweeperOf } from './sweeper.ts'

const MOST_CHANGES = 5
/** States kept for the next feature, the first time (every single move) and later. */
const BEAM = [40, 16, 12, 12]
/** Crossing states that are made smaller before the best is taken. */
const REFINED = 6
/** Nodes looked at after which no further state is opened: some milliseconds. */
const MOST_VISITS = 600_000

interface State {
  values: Float64Array
  moves: Move[]
}

interface Search {
  model: Model
  origin: Float64Array
  crossing: Crossing
  /** Features that may change. */
  free: number[]
  visits: number
}

/**
 * The smallest change of an ensemble's decision: fewest features, then the smallest sum of moves.
 * One feature: exact, from the sweep of each. Two to five: a beam over the furthest move of each
 * feature in turn, whose crossings are then made as small as they go; null when that finds none.
 */
export function searchChanges(
  model: Model,
  values: Float64Array,
  threshold: number,
  options: CounterfactualOptions,
): Change[] | null {
  const crossing = crossingOf(model, values, threshold)
  if (!Number.isFinite(crossing.at)) return null
  const free = [...model.features.keys()].filter((feature) => mayChange(options, feature))
  const search: Search = { model, origin: values, crossing, free, visits: 0 }
  let states: State[] = [{ values, moves: [] }]
  for (let size = 1; size <= MOST_CHANGES && states.length > 0; size++) {
    const { crossed, next } = openAll(search, states)
    const best = smallest(search, crossed)
    if (best) return best.map(({ feature, to }) => ({ feature, from: values[feature] as number, to }))
    states = next.slice(0, BEAM[size - 1] ?? 0)
  }
  return null
}

/** Every state one move further: those across by the cheapest first, the others by how near they came. */
function openAll(search: Search, states: State[]): { crossed: State[]; next: State[] } {
  const { crossing, model, origin } = search
  const crossed: State[] = []
  const next = new Map<string, State>()
  for (const state of states) {
    if (search.visits > MOST_VISITS) break
    const swept = sweeperOf(model)(state.values)
    search.visits += swept.visits
    const taken = new Set(state.moves.map(({ feature }) => feature))
    for (const feature of search.free) {
      if (taken.has(feature)) continue
      const along = alongOf(search, feature, swept)
      const across = nearestMoves(along, crossing.maybe)
      for (const move of across) crossed.push(after(origin, [...state.moves, move]))
      const move = across.length > 0 ? null : farthestMove(along, crossing.toward, swept.margin)
      if (!move) continue
      const child = after(origin, [...state.moves, move])
      const key = child.moves
        .map((made) => made.feature)
        .sort((a, b) => a - b)
        .join()
      const rival = next.get(key)
      if (!rival || crossing.toward * (lastMargin(child) - lastMargin(rival)) > 0) next.set(key, child)
    }
  }
  return {
    crossed: crossed.sort((a, b) => costOf(a.moves) - costOf(b.moves)),
    next: [...next.values()].sort((a, b) => crossing.toward * (lastMargin(b) - lastMargin(a))),
  }
}

/** The cheapest of the crossing states that hold, each made as small as it goes. */
function smallest(search: Search, crossed: State[]): Move[] | null {
  let best: Move[] | null = null
  let refined = 0
  for (const state of crossed) {
    if (!search.crossing.surely(state.values)) continue
    if (state.moves.length === 1) return state.moves
    for (let turn = 0; turn < state.moves.length; turn++) {
      const moves = shrunk(search, [...state.moves.slice(turn), ...state.moves.slice(0, turn)])
      const better = best && (moves.length - best.length || costOf(moves) - costOf(best))
      if (better === null || better < 0) best = moves
    }
    refined++
    if (refined === REFINED) break
  }
  return best
}

/** Takes each move back as far as the row stays across, in turn, until nothing gets smaller. */
function shrunk(search: Search, moves: Move[]): Move[] {
  const { model, origin, crossing } = search
  const only = new Uint8Array(model.features.length)
  let kept = moves
  for (let changed = true, pass = 0; changed && pass < 3; pass++) {
    changed = false
    for (const { feature } of kept) {
      const others = kept.filter((move) => move.feature !== feature)
      const row = after(origin, others).values
      if (crossing.surely(row)) return shrunk(search, others)
      const old = kept.find((move) => move.feature === feature) as Move
      only.fill(0)
      only[feature] = 1
      row[feature] = old.to
      const swept = sweeperOf(model)(row, only)
      for (const move of nearestMoves(alongOf(search, feature, swept), crossing.maybe)) {
        const smaller = [...others, move]
        if (move.cost >= old.cost || !crossing.surely(after(origin, smaller).values)) continue
        kept = smaller
        changed = true
        break
      }
    }
  }
  return kept
}

function alongOf({ model, origin, crossing }: Search, feature: number, { margins }: RowSweeps) {
  const direction = (model.features[feature]?.monotone ?? 0) * crossing.toward
  return { model, feature, from: origin[feature] as number, margins, direction }
}

function after(origin: Float64Array, moves: Move[]): State {
  const values = origin.slice()
  for (const { feature, to } of moves) values[feature] = to
  return { values, moves }
}

const lastMargin = ({ moves }: State): number => moves.at(-1)?.margin ?? 0

const costOf = (moves: Move[]): number => moves.reduce((sum, { cost }) => sum + cost, 0)
