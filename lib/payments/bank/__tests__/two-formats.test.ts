import { expect, test } from 'vitest'
import { useTestDatabase } from '@/tests/support/database'
import { noon } from '../../__tests__/support/history'
import { endToEndId, receiptOf } from '../../__tests__/support/money-world'
import {
  agreedWorld,
  csvOf,
  linesIn,
  loadStatement,
  ofxOf,
  paymentsIn,
  type Row,
  settleNotice,
} from '../../__tests__/support/statement'
import { getAgreement } from '../../agreements/get-agreement'
import { assignBankLine } from '../assign-bank-line'
import { matchLineOf } from '../match-file'

useTestDatabase()
const reason = 'conferido no banco'
const name = endToEndId('00000000abCDef1')

/** One line as both formats tell it, first the one, then the other. */
async function bothFormats(world: Awaited<ReturnType<typeof agreedWorld>>, first: Row[], second: Row[]) {
  const { ctx, agreement } = world
  await loadStatement(ctx, csvOf(first))
  const { found } = await loadStatement(ctx, ofxOf(second))
  return {
    found,
    lines: (await linesIn(ctx)).map(({ state }) => state).sort(),
    payments: (await paymentsIn(ctx)).length,
    paid: (await getAgreement(ctx, agreement.id)).paidCents,
  }
}

test('a line that names its charge is one line in a second format', async () => {
  const world = await agreedWorld()
  await settleNotice(world.ctx, receiptOf('', { endToEndId: name, txid: world.txid }))
  const told: Row[] = [[0, 1_000, `PIX RECEBIDO ${world.txid}`]]
  expect(await bothFormats(world, told, told)).toEqual({
    found: { matched: 0, receipts: 0 },
    lines: ['matched'],
    payments: 1,
    paid: 1_000,
  })
})

test('so it is where no notice ever came', async () => {
  const world = await agreedWorld()
  const told: Row[] = [[0, 1_000, `PIX ${world.txid.toLowerCase()}`]]
  const both = await bothFormats(world, told, [[0, 1_000, `Recebimento Pix ${world.txid}`]])
  expect(both).toMatchObject({ lines: ['matched'], payments: 1, paid: 1_000 })
})

test('one format has the name, the other the charge, a third both', async () => {
  const world = await agreedWorld()
  const { ctx, txid } = world
  const both = await bothFormats(world, [[0, 1_000, `PIX ${txid}`]], [[0, 1_000, `PIX ${name.toUpperCase()} ${txid}`]])
  expect(both).toMatchObject({ lines: ['matched'], payments: 1, paid: 1_000 })
  await settleNotice(ctx, receiptOf('', { endToEndId: name, txid }))
  await loadStatement(ctx, ofxOf([[0, 1_000, `PIX ${name}`]]))
  expect(await linesIn(ctx)).toHaveLength(1)
  expect(await paymentsIn(ctx)).toMatchObject([{ endToEndId: name }])
})

test('booked a day apart it waits for a person', async () => {
  const world = await agreedWorld()
  await settleNotice(world.ctx, receiptOf('', { endToEndId: name, txid: world.txid }))
  const both = await bothFormats(world, [[0, 1_000, `PIX ${world.txid}`]], [[1, 1_000, `PIX ${world.txid}`]])
  expect(both).toMatchObject({ lines: ['matched', 'unmatched'], payments: 1, paid: 1_000 })
})

test('money that a person gave to the charge is known as its money', async () => {
  const world = await agreedWorld()
  const { ctx, chargeId, txid } = world
  await loadStatement(ctx, csvOf([[0, 1_000, 'DEP']]))
  const [line] = await linesIn(ctx)
  await assignBankLine(ctx, { id: line?.id ?? '', payment_request_id: chargeId, reason })
  await loadStatement(ctx, ofxOf([[0, 1_000, `PIX ${txid}`]]))
  expect(await linesIn(ctx)).toHaveLength(1)
  await loadStatement(ctx, ofxOf([[1, 1_000, `PIX ${txid}`]]))
  expect(await paymentsIn(ctx)).toHaveLength(1)
})

test('a charge paid twice on one day keeps both lines in both formats', async () => {
  const world = await agreedWorld()
  const told: Row[] = [
    [0, 1_000, `PIX ${world.txid}`],
    [0, 1_000, `PIX ${world.txid}`],
  ]
  // The second waits: only a person knows whether it came twice.
  expect(await bothFormats(world, told, told)).toMatchObject({ lines: ['matched', 'unmatched'], payments: 1 })
})

test.each([
  ['upper', name.toUpperCase()],
  ['lower', name.toLowerCase()],
])('a name in %s case is that payment, with and without its charge', async (_, written) => {
  const world = await agreedWorld()
  const { ctx, txid } = world
  await settleNotice(ctx, receiptOf('', { endToEndId: name, txid }))
  const both = await bothFormats(world, [[0, 1_000, `PIX ${written} ${txid}`]], [[0, 1_000, `PIX ${name}`]])
  expect(both).toMatchObject({ lines: ['matched'], payments: 1, paid: 1_000 })
  const other = endToEndId('00000000zyXw')
  await settleNotice(ctx, receiptOf('', { endToEndId: other, amountCents: 300, paidAt: noon(2) }))
  await loadStatement(ctx, csvOf([[3, 300, other.toUpperCase()]]))
  expect((await linesIn(ctx)).map(({ state }) => state)).toEqual(['matched', 'matched'])
})

test('booked long after the payment a name in another case makes no money', async () => {
  const world = await agreedWorld()
  const { ctx, txid } = world
  await settleNotice(ctx, receiptOf('', { endToEndId: name, txid }))
  await loadStatement(ctx, csvOf([[12, 1_000, `PIX ${name.toUpperCase()} ${txid}`]]))
  expect(await paymentsIn(ctx)).toHaveLength(1)
  expect(await linesIn(ctx)).toMatchObject([{ state: 'matched' }])
})

test('a notice that comes after names in upper case counts once, under its own name', async () => {
  const world = await agreedWorld()
  const { ctx, txid, agreement } = world
  await loadStatement(ctx, csvOf([[0, 1_000, `PIX ${name.toUpperCase()} ${txid}`]]))
  const { isNew } = await settleNotice(ctx, receiptOf('', { endToEndId: name, txid }))
  expect(isNew).toBe(false)
  expect(await paymentsIn(ctx)).toMatchObject([{ endToEndId: name, agreementId: agreement.id }])
  await loadStatement(ctx, csvOf([[1, 400, `PIX ${endToEndId('00000000qQ').toUpperCase()}`]]))
  const late = await settleNotice(ctx, receiptOf('', { endToEndId: endToEndId('00000000qQ'), amountCents: 400 }))
  expect(await matchLineOf(ctx, late.payment.id)).toBe(1)
})

test('a person who assigns a line with a name in upper case assigns the payment that is known', async () => {
  const world = await agreedWorld()
  const { ctx, agreement } = world
  await loadStatement(ctx, csvOf([[0, 1_000, `PIX ${name.toUpperCase()}`]]))
  await settleNotice(ctx, receiptOf('', { endToEndId: name }))
  const [line] = await linesIn(ctx)
  await assignBankLine(ctx, { id: line?.id ?? '', agreement_id: agreement.id, reason })
  expect(await paymentsIn(ctx)).toMatchObject([{ endToEndId: name, agreementId: agreement.id }])
})
