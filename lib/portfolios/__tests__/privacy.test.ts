import { beforeAll, expect, it } from 'vitest'
import { provideCompanyFacts } from '@/lib/platform/company-facts'
import { newId } from '@/lib/platform/ids'
import { testContext, useTestDatabase } from '@/tests/support/database'
import { debtor, portfolioBody } from '@/tests/support/debtors'
import { findCustomerIds } from '../customers/find-customer-ids'
import { getCustomer } from '../customers/get-customer'
import { getDebtorCase } from '../debts/get-debtor-case'
import { ingestPortfolio } from '../ingest/ingest-portfolio'
import { eraseCustomer } from '../privacy/erase-customer'
import { exportCustomer } from '../privacy/export-customer'
import { registerHolder } from '../privacy/holders'

useTestDatabase()
const wiped: string[] = []
beforeAll(() => {
  provideCompanyFacts(async () => ({
    administratorId: '',
    sandbox: false,
    name: '',
    email: 'financeiro@exemplo.com.br',
    document: null,
  }))
  registerHolder({
    name: 'letters',
    export: async (_companyId, customerId) => [{ to: customerId }],
    erase: async (_companyId, customerId) => {
      wiped.push(customerId)
      return { erased: ['letters'], kept: [{ what: 'postage', law: 'ctn_173_174' }] }
    },
    timeline: async () => [{ at: 1, type: 'letter.sent', resource: { type: 'letter', id: 'l1' }, details: {} }],
    count: async () => ({ letters: 1 }),
  })
})

it('exports all that is held, then erases it for good and says what stays', async () => {
  const ctx = testContext(newId('company'))
  await ingestPortfolio(ctx, {
    query: { on_error: 'keep' },
    body: new Blob([JSON.stringify(portfolioBody([debtor(1), debtor(2)]))]).stream(),
    contentType: '',
  })
  const page = await getCustomer(ctx, 'cli-Silva-1')
  const { id } = page.customer
  expect(page.counts).toEqual({ letters: 1 })
  expect(page.timeline.at(-1)?.type).toBe('letter.sent')
  const narrow = { ...ctx, permissions: { ...ctx.permissions, can_access_financial_data: false } }
  await expect(exportCustomer(narrow, { id })).rejects.toMatchObject({ reason: 'missing_permission' })
  const told = await exportCustomer(ctx, { id: 'cli-Silva-1' })
  expect(told).toMatchObject({ person: { email: 'joao.1@silva.com.br' }, others: { letters: [{ to: id }] } })

  const foreign = testContext(newId('company'))
  await expect(eraseCustomer(foreign, { id, reason: 'pedido' })).rejects.toMatchObject({ code: 'not_found' })
  const done = await eraseCustomer(ctx, { id, reason: 'pedido da titular' })
  expect(done).toMatchObject({ customerId: id, debtsClosed: 1 })
  expect(done.erased).toEqual(expect.arrayContaining(['document', 'letters']))
  expect(done.kept.map(({ what }) => what)).toEqual(expect.arrayContaining(['debt_amounts', 'audit_trail', 'postage']))
  expect(wiped).toEqual([id])
  for (const text of ['cli-Silva-1', 'joao.1@silva.com.br', told.person?.document ?? '', told.person?.name ?? '']) {
    expect(await findCustomerIds(ctx.companyId, text), text).toEqual([])
  }
  const erased = await getCustomer(ctx, id)
  expect(erased.customer).toMatchObject({ name: '', document: '', phone: '', email: '' })
  expect(erased.debts[0]?.debt).toMatchObject({ state: 'closed', overdueCents: 11_025 })
  await expect(getDebtorCase(ctx.companyId, { customerId: id })).rejects.toMatchObject({ code: 'not_found' })
  await expect(eraseCustomer(ctx, { id, reason: 'de novo' })).rejects.toMatchObject({ reason: 'customer_erased' })
  expect((await getCustomer(ctx, 'cli-Silva-2')).customer.name).toBe('João Silva Santos 2')
})
