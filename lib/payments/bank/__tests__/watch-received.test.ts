import { expect, test } from 'vitest'
import { useTestDatabase } from '@/tests/support/database'
import { agreedWorld, csvOf, loadStatement } from '../../__tests__/support/statement'
import { sumWaits } from '../repository'

useTestDatabase()

test('whether a line of a sum waits, of the company and not of the simulator', async () => {
  const { ctx } = await agreedWorld()
  await loadStatement(
    ctx,
    csvOf([
      [0, 700, 'DEP A'],
      [1, 700, 'DEP B'],
    ]),
  )
  const asked = (cents: number, simulated = false, companyId = ctx.companyId) => sumWaits(companyId, simulated, cents)
  expect(await Promise.all([asked(700), asked(-700), asked(700, true), asked(700, false, 'com_other')])).toEqual([
    true,
    false,
    false,
    false,
  ])
})
