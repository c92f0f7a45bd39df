import { beforeAll, describe, expect, it } from 'vitest'
import { provideCompanyFacts } from '@/lib/platform/company-facts'
import type { Context } from '@/lib/platform/context'
import { newId } from '@/lib/platform/ids'
import { testContext, useTestDatabase } from '@/tests/support/database'
import { debtor, debtors, portfolioBody } from '@/tests/support/debtors'
import { getCustomer } from '../customers/get-customer'
import { listCustomers } from '../customers/list-customers'
import { listCustomersQuery } from '../customers/schemas'
import { getDebtorCase } from '../debts/get-debtor-case'
import { setDebtState } from '../debts/set-debt-state'
import { ingestPortfolio } from '../ingest/ingest-portfolio'
import { getPortfolio } from '../portfolios/get-portfolio'

useTestDatabase()
const sandboxes = new Set<string>()

beforeAll(() => {
  provideCompanyFacts(async (companyId) => ({
    administratorId: `admin_of_${companyId}`,
    email: 'financeiro@exemplo.com.br',
    sandbox: sandboxes.has(companyId),
    name: 'Empresa',
    document: null,
  }))
})

const fresh = () => testContext(newId('company'))
const streamOf = (text: string | Uint8Array, piece = 10_000) => {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  let at = 0
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= bytes.length) return controller.close()
      controller.enqueue(bytes.slice(at, at + piece))
      at += piece
    },
  })
}
const send = (ctx: Context, body: unknown, on_error: 'keep' | 'reject' = 'keep', piece?: number) =>
  ingestPortfolio(ctx, {
    query: { on_error },
    body: streamOf(typeof body === 'string' ? body : JSON.stringify(body), piece),
    contentType: 'application/json',
  })
const list = (ctx: Context, query: Record<string, unknown> = {}) =>
  listCustomers(ctx, listCustomersQuery.parse({ limit: 200, ...query }))

describe('an ingest', () => {
  it('stores, scores and parts into thirds', async () => {
    const ctx = fresh()
    const done = await send(ctx, portfolioBody(debtors(90)))
    expect(done).toMatchObject({ accepted: 90, updated: 0, rejectedCount: 0, scoreSource: 'prior' })
    const { portfolio, counts } = await getPortfolio(ctx, done.portfolioId)
    expect(portfolio).toMatchObject({ customers: 90, expectedCents: done.expectedCents })
    expect(counts.map(({ count }) => count)).toEqual([30, 30, 30])
    const { data } = await list(ctx)
    const values = data.map(({ debt }) => debt.expectedCents)
    expect(values).toEqual([...values].sort((a, b) => b - a))
    expect(data.slice(0, 30).every(({ debt }) => debt.segment === 'high_priority')).toBe(true)
    expect(values.reduce((sum, value) => sum + value, 0)).toBe(done.expectedCents)
  })

  it('again changes nothing but what changed, and duplicates nobody', async () => {
    const ctx = fresh()
    const rows = debtors(60)
    const first = await send(ctx, portfolioBody(rows))
    const before = await list(ctx)
    const again = await send(ctx, portfolioBody(rows), 'keep', 37)
    expect(again).toMatchObject({ accepted: 60, updated: 60, portfolioId: first.portfolioId })
    const after = await list(ctx)
    const told = ({ data }: typeof before) =>
      data.map(({ debt, customer }) => [debt.id, customer.id, debt.overdueCents])
    expect(told(after)).toEqual(told(before))
    await send(ctx, portfolioBody([debtor(3, 'Silva', { overdue_amount: 9_999.99, phone: null })]))
    const [line] = (await list(ctx, { customer_id: 'cli-Silva-3' })).data
    expect(line?.debt.overdueCents).toBe(999_999)
    // What was told once stays known.
    expect(line?.customer.phone).toBe('+5511980000003')
    expect((await list(ctx)).data).toHaveLength(60)
  })

  it('keeps an agreement over a new line, and lets a customer stand twice', async () => {
    const ctx = fresh()
    await send(ctx, portfolioBody(debtors(3)))
    const { debt } = await getDebtorCase(ctx.companyId, { customerRef: 'cli-Silva-1' })
    await setDebtState(ctx.companyId, debt.id, 'agreed')
    const twice = [
      debtor(1),
      debtor(1, 'Silva', { consortium_id: 'outra', overdue_amount: 7 }),
      debtor(1, 'Silva', { name: 'Joana Último Nome' }),
    ]
    expect(await send(ctx, portfolioBody(twice))).toMatchObject({ accepted: 3, updated: 2 })
    const page = await getCustomer(ctx, 'cli-Silva-1')
    expect(page.customer.name).toBe('Joana Último Nome')
    expect(page.debts.map(({ debt: { state } }) => state).sort()).toEqual(['agreed', 'open'])
  })

  it('lists bad rows beside the good ones, each fault by its path', async () => {
    const ctx = fresh()
    const bad = [
      debtor(1, 'Silva', { document: '12345678901' }),
      debtor(2, 'Silva', { phone: '123', email: 'nobody', overdue_amount: 1.005 }),
      debtor(3, 'Silva', { last_payment_date: '2026-02-30', payment_history_score: 1.2 }),
      'no object',
      debtor(4, 'Silva', { components: { principal: 1, interest: 2 } }),
      debtor(5, 'Silva', { document: '12.ABC.345/01DE-35' }),
    ]
    const done = await send(ctx, portfolioBody([...bad, debtor(9)]))
    expect(done).toMatchObject({ accepted: 2, rejectedCount: 5 })
    const codes = done.rejected.map(({ index, faults }) => [index, faults.map(({ path, code }) => `${path}:${code}`)])
    expect(codes).toEqual([
      [0, ['document:tax_id_invalid']],
      [1, ['overdue_amount:money_invalid', 'phone:phone_invalid', 'email:email_invalid']],
      [2, ['payment_history_score:too_big']],
      [3, [':invalid_type']],
      [4, ['components:components_sum']],
    ])
    await expect(send(ctx, portfolioBody(bad.slice(0, 4)))).rejects.toMatchObject({ reason: 'no_customer_accepted' })
  })

  it('with reject stores nothing unless all are good', async () => {
    const ctx = fresh()
    const rows = [...debtors(5), debtor(9, 'Silva', { document: 'x' })]
    await expect(send(ctx, portfolioBody(rows), 'reject')).rejects.toMatchObject({
      reason: 'ingest_rejected',
      faults: [{ path: 'customer_data[5].document', code: 'tax_id_invalid' }],
    })
    expect((await list(ctx)).data).toHaveLength(0)
    expect(await send(ctx, portfolioBody(debtors(5)), 'reject')).toMatchObject({ accepted: 5 })
  })

  it('takes fields in any order, the rules before or after', async () => {
    const ctx = fresh()
    const business_rules = { max_discount_percentage: 12 }
    const customer_data = debtors(4)
    const rest = { portfolio_type: 'p', data_source: 's', administrator_id: `admin_of_${ctx.companyId}` }
    for (const body of [
      { customer_data, ...rest, business_rules },
      { business_rules, ...rest, customer_data },
      { ...rest, customer_data, business_rules, unknown: [1, { a: '"]}' }] },
    ]) {
      expect(await send(ctx, body, 'keep', 11)).toMatchObject({ accepted: 4 })
    }
    const wrong = { ...rest, business_rules: { max_discount_percentage: 400 }, customer_data: debtors(2, 'Outro') }
    await expect(send(ctx, wrong)).rejects.toMatchObject({ code: 'validation_failed' })
    expect((await list(ctx)).data).toHaveLength(4)
  })

  it('refuses another administrator as if there were none', async () => {
    const ctx = fresh()
    const body = portfolioBody(debtors(2), { administrator_id: 'admin_12345' })
    await expect(send(ctx, body)).rejects.toMatchObject({ code: 'not_found' })
    const late = { ...portfolioBody(debtors(2)), administrator_id: 'admin_12345' }
    await expect(send(ctx, late)).rejects.toMatchObject({ code: 'not_found' })
    expect((await list(ctx)).data).toHaveLength(0)
  })

  it('takes the document’s own sample in a sandbox alone', async () => {
    const ctx = fresh()
    const sample = debtor(1, 'Silva', { document: '12345678901' })
    await expect(send(ctx, portfolioBody([sample]))).rejects.toMatchObject({
      faults: [{ path: 'customer_data[0].document', code: 'tax_id_invalid' }],
    })
    sandboxes.add(ctx.companyId)
    const done = await send(ctx, portfolioBody([sample]))
    expect((await getPortfolio(ctx, done.portfolioId)).portfolio.synthetic).toBe(true)
  })

  it('refuses what is no such body', async () => {
    const ctx = fresh()
    const good = JSON.stringify(portfolioBody(debtors(2)))
    for (const body of ['', '[]', 'null', '{"a":1,}', `${good}x`, good.slice(0, -20), good.replace('},{', '},,{')]) {
      await expect(send(ctx, body), body.slice(0, 30)).rejects.toMatchObject({ code: 'malformed_body' })
    }
    for (const customer_data of [[], {}, null, 'x']) {
      await expect(send(ctx, portfolioBody(customer_data as never))).rejects.toMatchObject({
        code: 'validation_failed',
      })
    }
    const huge = portfolioBody([debtor(1, 'Silva', { profile: { a: 'x'.repeat(40_000) } })])
    await expect(send(ctx, huge)).rejects.toMatchObject({ reason: 'customer_too_large' })
    const deep = `{"customer_data":[${'['.repeat(20_000)}${']'.repeat(20_000)}]}`
    await expect(send(ctx, deep)).rejects.toMatchObject({ code: expect.any(String) })
  })

  it('of a body cut off keeps what was stored, and says how much', async () => {
    const ctx = fresh()
    const text = JSON.stringify({ administrator_id: `admin_of_${ctx.companyId}`, ...portfolioBody(debtors(5_400)) })
    await expect(send(ctx, text.slice(0, -3_000), 'keep', 60_000)).rejects.toMatchObject({
      reason: 'ingest_stopped',
      params: { stored: 5_000 },
    })
    expect(await send(ctx, text, 'keep', 60_000)).toMatchObject({ accepted: 5_400, updated: 5_000 })
  })
})

describe('another company', () => {
  it('sees nothing of it, by no look-up', async () => {
    const [one, other] = [fresh(), fresh()]
    const done = await send(one, portfolioBody(debtors(3)))
    const [line] = (await list(one)).data
    for (const query of [
      {},
      { document: line?.customer.document },
      { customer_id: line?.customer.id },
      { name: line?.customer.name },
    ]) {
      expect((await list(other, query)).data).toEqual([])
    }
    await expect(getPortfolio(other, done.portfolioId)).rejects.toMatchObject({ code: 'not_found' })
    await expect(getCustomer(other, line?.customer.id ?? '')).rejects.toMatchObject({ code: 'not_found' })
    // The same own id in another company is another person.
    await send(other, portfolioBody([debtor(1, 'Silva', { name: 'Outra Pessoa' })]))
    expect((await getCustomer(one, 'cli-Silva-1')).customer.name).toBe('João Silva Santos 1')
  })
})

describe('look-ups and masks', () => {
  it('find whole values in any writing, and pages hold each line once', async () => {
    const ctx = fresh()
    await send(ctx, portfolioBody(debtors(23)))
    const { customer } = await getDebtorCase(ctx.companyId, { customerRef: 'cli-Silva-7' })
    const queries = [
      { document: customer.document.replace(/^(...)(...)(...)/, '$1.$2.$3-') },
      { phone: '(11) 98000-0007' },
      { email: 'JOAO.7@silva.com.br' },
      { name: 'joao  SILVA santos 7' },
      { customer_id: 'cli-Silva-7' },
      { customer_id: customer.id },
    ]
    for (const query of queries) {
      const { data } = await list(ctx, query)
      expect(
        data.map((line) => line.customer.ref),
        JSON.stringify(query),
      ).toEqual(['cli-Silva-7'])
    }
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await list(ctx, { limit: 5, cursor })
      seen.push(...page.data.map(({ debt }) => debt.id))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(new Set(seen).size).toBe(23)
    expect(seen).toHaveLength(23)
  })

  it('masks without the right to financial data', async () => {
    const ctx = fresh()
    await send(ctx, portfolioBody(debtors(2)))
    const narrow = { ...ctx, permissions: { ...ctx.permissions, can_access_financial_data: false } }
    const { customer } = await getCustomer(narrow, 'cli-Silva-1')
    expect(customer.document).toMatch(/^\*{3}\.\d{3}\.\d{3}-\*{2}$/)
    expect(customer).toMatchObject({ phone: '+55 11 *****-**01', email: 'j***@silva.com.br', masked: true })
  })
})
