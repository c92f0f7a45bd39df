import { setImmediate as nextTurn } from 'node:timers/promises'
import { transaction } from '@/db/client'
import { segmentOf, type Tertiles, tertilePlaces } from '../core/tertiles'
import { expectedValues, type Place, portfolioTotals, setSegment } from '../debts/repository'
import { updatePortfolio } from './repository'

const pageRows = 2_000
const beyondAll = Number.MAX_SAFE_INTEGER

/** Every 2,000th expected value from the top, and the two at which the thirds part. */
async function boundaries(companyId: string, portfolioId: string, count: number) {
  const places = tertilePlaces(count)
  const cuts: Tertiles = { high: 0, medium: 0 }
  const steps: number[] = []
  let place: Place | undefined
  for (let seen = 0; seen < count; seen += pageRows) {
    const page = await expectedValues(companyId, portfolioId, place, pageRows)
    cuts.high = page[places.high - seen]?.expectedCents ?? cuts.high
    cuts.medium = page[places.medium - seen]?.expectedCents ?? cuts.medium
    place = page.at(-1)
    if (!place) break
    steps.push(place.expectedCents)
    await nextTurn()
  }
  return { cuts, steps }
}

/**
 * Brings a portfolio's sums and its debts' segments (thirds of expected value) up to date. Set-based, some thousand
 * debts a statement.
 * @returns the sums over its open debts, integer cents
 */
export async function settlePortfolio(companyId: string, portfolioId: string, now: number) {
  const totals = await portfolioTotals(companyId, portfolioId)
  const { cuts, steps } = await boundaries(companyId, portfolioId, totals.debts)
  const points = [...new Set([...steps, cuts.high, cuts.medium, 0])].sort((a, b) => b - a)
  let below = beyondAll
  for (const from of points) {
    await transaction(() => setSegment(companyId, portfolioId, segmentOf(from, cuts), { from, below }))
    below = from
    await nextTurn()
  }
  const { customers, overdueCents, expectedCents } = totals
  await transaction(() =>
    updatePortfolio(companyId, portfolioId, { customers, overdueCents, expectedCents, updatedAt: now }),
  )
  return totals
}
