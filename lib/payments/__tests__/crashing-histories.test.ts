import { beforeAll, expect, it } from 'vitest'
import { provideCompanyFacts } from '@/lib/platform/company-facts'
import { useTestDatabase } from '@/tests/support/database'
import { createRandom } from '@/tests/support/random'
import { crashing, databaseBook } from './support/database-book'
import { historyOf } from './support/history'
import { modelOf } from './support/model'
import { debtStateNow, entrySums } from './support/money-world'

const histories = 40

useTestDatabase()
beforeAll(() => {
  const document = null
  provideCompanyFacts(async () => ({
    administratorId: '',
    sandbox: false,
    name: '',
    email: 'a@exemplo.com.br',
    document,
  }))
})

it(`${histories} histories through the database, with power lost inside and after transactions, end as the model says`, async () => {
  let entries = 0
  for (let seed = 1; seed <= histories; seed += 1) {
    const history = historyOf(seed, { commands: seed % 3 !== 0 })
    const { ctx, debtId, snapshot } = await databaseBook(history, crashing(createRandom(seed)))
    expect(snapshot, `history ${seed}`).toEqual(modelOf(history))
    const sums = await entrySums(ctx)
    expect(
      sums.filter((cents) => cents !== 0),
      `history ${seed}`,
    ).toEqual([])
    entries += sums.length
    const states = Object.values(snapshot.agreements).map(({ state }) => state)
    if (states.includes('completed') && !states.some((state) => state === 'accepted' || state === 'active'))
      expect(await debtStateNow(ctx, debtId), `debt of history ${seed}`).toBe('paid')
  }
  expect(entries).toBeGreaterThan(2 * histories)
}, 120_000)
