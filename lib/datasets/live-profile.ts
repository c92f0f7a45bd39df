import { setImmediate as nextTurn } from 'node:timers/promises'
import type { StoredColumn } from '@/db/constants/datasets'
import { singleton } from '@/lib/platform/singleton'
import { unpackBatch } from './batch-blob'
import type { BatchData } from './core/column-data'
import { type ColumnProfile, profileColumn } from './core/profile-column'
import { emptyProfile, foldBatch, type ProfileState } from './core/profile-state'
import { sourcesOf } from './read-batches'
import { batchesBySequence, batchSequences, type Dataset } from './repository'

/** What this process knows of a data set that is receiving: the places of the batches folded so far and their profile. */
type Live = { covered: Set<number>; state: ProfileState; folding: Promise<void> }
export type DatasetProfile = {
  rows: number
  approved: number
  batches: number
  sampledRows: number
  columns: ColumnProfile[]
}

/** Data sets kept at once; the one not used for longest goes first and is read again when asked for. */
const kept = 4
const fetchCount = 4
const profiles = () => singleton('live-profiles', () => new Map<string, Live>())

function liveOf(companyId: string, datasetId: string): Live {
  const map = profiles()
  const slot = `${companyId}|${datasetId}`
  const live = map.get(slot) ?? { covered: new Set(), state: emptyProfile(), folding: Promise.resolve() }
  map.delete(slot)
  map.set(slot, live)
  if (map.size > kept) map.delete(map.keys().next().value ?? '')
  return live
}

export const forgetProfile = (companyId: string, datasetId: string) => profiles().delete(`${companyId}|${datasetId}`)

/** Sequences stay below this. */
const sequences = 2 ** 31
const placeOf = (source: number, sequence: number) => source * sequences + sequence

/** Where a batch of the data set's own stands among those of its base and itself. */
export const ownPlace = (dataset: Dataset, sequence: number) => placeOf(sourcesOf(dataset).length - 1, sequence)

function fold(live: Live, place: number, columns: StoredColumn[], data: BatchData): void {
  if (live.covered.has(place)) return
  live.covered.add(place)
  foldBatch(
    live.state,
    place,
    data,
    columns.findIndex((column) => column.type === 'target'),
  )
}

/** Folds a batch just stored by this process, so that nobody need read it back. */
export function noteBatch(
  companyId: string,
  datasetId: string,
  stored: { place: number; columns: StoredColumn[]; data: BatchData },
): void {
  fold(liveOf(companyId, datasetId), stored.place, stored.columns, stored.data)
}

/** Reads and folds batches that other processes stored, or this one before a restart, for at most `budgetMs`. */
async function catchUp(dataset: Dataset, live: Live, budgetMs: number): Promise<void> {
  const startedMs = performance.now()
  const { companyId } = dataset
  for (const [source, id] of sourcesOf(dataset).entries()) {
    const all = await batchSequences(companyId, id)
    const missing = all.filter((sequence) => !live.covered.has(placeOf(source, sequence)))
    for (let start = 0; start < missing.length && performance.now() - startedMs < budgetMs; start += fetchCount) {
      const wanted = missing.slice(start, start + fetchCount)
      for (const { sequence, data } of await batchesBySequence(companyId, id, wanted)) {
        fold(live, placeOf(source, sequence), dataset.columns, await unpackBatch(companyId, id, sequence, data))
      }
      await nextTurn()
    }
  }
}

/**
 * The profile of the batches stored so far. `final` reads every batch and adds what takes longer; otherwise reading
 * stops after a quarter of a second and `rows` says how many rows it tells of.
 */
export async function profileDataset(dataset: Dataset, final: boolean): Promise<DatasetProfile> {
  const live = liveOf(dataset.companyId, dataset.id)
  live.folding = live.folding.catch(() => undefined).then(() => catchUp(dataset, live, final ? Infinity : 250))
  await live.folding
  const { state } = live
  const batches = live.covered.size
  const { rows, approved } = state
  const columns: ColumnProfile[] = []
  for (const [place, column] of dataset.columns.entries()) {
    columns.push(profileColumn(state, column, place, final))
    if (final || place % 8 === 7) await nextTurn()
  }
  return { rows, approved, batches, sampledRows: state.sample.hashes.length, columns }
}
