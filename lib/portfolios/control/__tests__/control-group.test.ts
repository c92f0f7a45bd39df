import { beforeAll, describe, expect, it } from 'vitest'
import { provideCompanyFacts } from '@/lib/platform/company-facts'
import type { Context } from '@/lib/platform/context'
import { newId } from '@/lib/platform/ids'
import { testContext, useTestDatabase } from '@/tests/support/database'
import { debtor, debtors, portfolioBody } from '@/tests/support/debtors'
import { listCustomers } from '../../customers/list-customers'
import { listCustomersQuery } from '../../customers/schemas'
import { creditDebt } from '../../debts/credit-debt'
import { ingestPortfolio } from '../../ingest/ingest-portfolio'
import { controlGroupFigures } from '../control-group-figures'
import { getControlGroup } from '../get-control-group'
import { heldOutCustomers } from '../held-out-customers'
import { noteContact } from '../note-contact'
import { putControlGroup } from '../put-control-group'

useTestDatabase()
beforeAll(() => {
  provideCompanyFacts(async () => ({ administratorId: '', email: '', sandbox: false, name: 'Empresa', document: null }))
})

type Row = Record<string, unknown>
function company() {
  const clock = { at: Date.parse('2026-11-03T12:00:00Z') }
  return { clock, ctx: testContext(newId('company'), { now: () => clock.at }) }
}
const ingest = (ctx: Context, rows: Row[]) =>
  ingestPortfolio(ctx, {
    query: { on_error: 'keep' },
    body: new Blob([JSON.stringify(portfolioBody(rows))]).stream(),
    contentType: '',
  })
const lines = async (ctx: Context) => (await listCustomers(ctx, listCustomersQuery.parse({ limit: 200 }))).data
const figuresOf = async (ctx: Context) => {
  const figures = await controlGroupFigures(ctx.companyId, { now: ctx.now() })
  if (!figures) throw new Error('no group')
  return figures
}

describe('a control group', () => {
  it('holds out its share of those who enter, and nobody who was being worked', async () => {
    const { ctx, clock } = company()
    await ingest(ctx, debtors(30, 'Antes'))
    clock.at += 1_000
    await putControlGroup(ctx, { share_percentage: 30 })
    clock.at += 1_000
    await ingest(ctx, [...debtors(30, 'Antes'), ...debtors(200, 'Depois', 100)])
    const { customers } = await getControlGroup(ctx)
    expect(customers.control + customers.treated).toBe(200)
    expect(customers.outside).toBe(30)
    expect(Math.abs(customers.control / 200 - 0.3)).toBeLessThan(5 * Math.sqrt((0.3 * 0.7) / 200))
    const before = (await lines(ctx)).filter(({ customer }) => customer.ref.startsWith('cli-Antes'))
    expect(before.some(({ heldOut }) => heldOut)).toBe(false)
  })

  it('draws the same people when they are sent again, and puts all of a person on one side', async () => {
    const { ctx, clock } = company()
    await putControlGroup(ctx, { share_percentage: 50 })
    await ingest(ctx, debtors(40))
    const held = async () => (await lines(ctx)).filter(({ heldOut }) => heldOut).map(({ customer }) => customer.ref)
    const first = (await held()).sort()
    clock.at += 86_400_000
    // Another contract of each, and the same document under another name of the company's.
    await ingest(ctx, debtors(40))
    await ingest(
      ctx,
      debtors(40).flatMap((row, n) => [
        { ...row, consortium_id: `second-${n}` },
        { ...row, customer_id: `twin-${n}`, consortium_id: `third-${n}` },
      ]),
    )
    const after = await lines(ctx)
    const sides = new Map<string, Set<boolean>>()
    for (const { customer, heldOut } of after) {
      const known = sides.get(customer.document) ?? new Set()
      sides.set(customer.document, known.add(heldOut))
    }
    expect(after).toHaveLength(120)
    expect([...sides.values()].every((known) => known.size === 1)).toBe(true)
    const again = new Set((await held()).filter((ref) => ref.startsWith('cli-')))
    expect([...again].sort()).toEqual(first)
  })

  it('measures what each side brought, whichever way', async () => {
    const { ctx, clock } = company()
    await putControlGroup(ctx, { share_percentage: 50 })
    await ingest(ctx, debtors(60))
    const all = await lines(ctx)
    const [control] = all.filter(({ heldOut }) => heldOut)
    const [treated] = all.filter(({ heldOut }) => !heldOut)
    if (!control || !treated) throw new Error('one side is empty')
    clock.at += 86_400_000
    await creditDebt(ctx.companyId, treated.debt.id, 5_000)
    await noteContact(ctx.companyId, treated.customer.id, clock.at)
    await noteContact(ctx.companyId, treated.customer.id, clock.at + 5)
    const [row] = debtors(60).filter(({ customer_id }) => customer_id === control.customer.ref)
    await ingest(ctx, [{ ...row, overdue_amount: 0, overdue_days: 0, installments_overdue: 0 }])
    const figures = await figuresOf(ctx)
    const sum = (side: boolean) => {
      const mine = all.filter(({ heldOut }) => heldOut === side).map(({ debt }) => debt.overdueCents)
      return { customers: mine.length, entered: mine.reduce((a, b) => a + b), entered2: squares(mine) }
    }
    const squares = (values: number[]) => values.reduce((total, value) => total + value ** 2, 0)
    const { overdueCents } = control.debt
    expect(figures.control).toMatchObject({ ...sum(true), recovered: overdueCents, contacted: 0 })
    expect(figures.control).toMatchObject({ recovered2: overdueCents ** 2, cross: overdueCents ** 2 })
    expect(figures.treated).toMatchObject({ ...sum(false), recovered: 5_000, contacted: 1 })
    expect(figures).toMatchObject({ contacted: 1, outside: 0, from: figures.startedAt })
  })

  it('counts a person under two ids once, with all of their money and contacts', async () => {
    const { ctx, clock } = company()
    await putControlGroup(ctx, { share_percentage: 50 })
    const twins = debtors(60).map((row, n) => ({ ...row, customer_id: `twin-${n}`, consortium_id: `twin-${n}` }))
    await ingest(ctx, debtors(60))
    const alone = await figuresOf(ctx)
    const [held] = (await lines(ctx)).filter(({ heldOut }) => heldOut)
    if (!held) throw new Error('nobody is held out')
    await noteContact(ctx.companyId, held.customer.id, clock.at)
    clock.at += 60_000
    await ingest(ctx, twins)
    const twin = (await lines(ctx)).find(
      ({ customer: { document, id } }) => document === held.customer.document && id !== held.customer.id,
    )
    if (!twin) throw new Error('the person has one id')
    await creditDebt(ctx.companyId, held.debt.id, 3_000)
    await creditDebt(ctx.companyId, twin.debt.id, 4_000)
    await noteContact(ctx.companyId, twin.customer.id, clock.at)
    const { control, treated, contacted } = await figuresOf(ctx)
    expect([control.customers, treated.customers]).toEqual([alone.control.customers, alone.treated.customers])
    expect(control).toMatchObject({
      entered: 2 * alone.control.entered,
      entered2: 4 * alone.control.entered2,
      recovered2: 7_000 ** 2,
      contacted: 1,
    })
    expect(contacted).toBe(1)
  })

  it('ends with its figures kept; another share is another group that holds out other people', async () => {
    const { ctx, clock } = company()
    await putControlGroup(ctx, { share_percentage: 50, reason: 'medir' })
    await ingest(ctx, debtors(40))
    const kept = await figuresOf(ctx)
    clock.at += 60_000
    const second = await putControlGroup(ctx, { share_percentage: 20 })
    expect(second.group).toMatchObject({ shareBasisPoints: 2_000, endedAt: 0 })
    expect(second.customers).toEqual({ control: 0, treated: 0, outside: 40 })
    const ids = (await lines(ctx)).map(({ customer }) => customer.id)
    expect(await heldOutCustomers(ctx.companyId, ids)).toEqual(new Set())
    await putControlGroup(ctx, { share_percentage: 20 })
    expect((await getControlGroup(ctx)).group?.id).toBe(second.group?.id)
    clock.at += 60_000
    await ingest(ctx, [debtor(900)])
    const ended = await putControlGroup(ctx, { share_percentage: 0 })
    expect(ended.group?.endedAt).toBe(clock.at)
    const last = await figuresOf(ctx)
    clock.at += 60_000
    await ingest(ctx, [debtor(901)])
    expect((await figuresOf(ctx)).treated).toEqual(last.treated)
    expect(kept.groupId).not.toBe(last.groupId)
  })

  it('is started by who may begin conversations', async () => {
    const { ctx } = company()
    const bound = { ...ctx, permissions: { ...ctx.permissions, can_create_campaigns: false } }
    await expect(putControlGroup(bound, { share_percentage: 10 })).rejects.toMatchObject({
      reason: 'missing_permission',
    })
    await expect(putControlGroup(ctx, { share_percentage: 51 })).rejects.toMatchObject({ reason: 'validation_failed' })
  })
})
