import { expect, it } from 'vitest'
import type { RoiReply } from '@/lib/analytics'
import { debtors, portfolioBody } from '../support/debtors'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it('says what is missing, and measures both sides from the company’s own files', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const roi = async (path = '/metrics/roi') => {
    const { status, body } = await call<RoiReply>('GET', path)
    expect(status).toBe(200)
    return body
  }
  expect(await roi()).toMatchObject({
    verdict: 'not_enough_data',
    missing: [{ code: 'control_group', have: 0, need: 1 }],
    treated: null,
    claimed: { rate_before: 0.2, rate_after: 0.4, cost_change: -0.31, roi: 5.7 },
  })

  await call('PUT', '/control-group', { json: { share_percentage: 30 } })
  const rows = debtors(400)
  const send = (customers: unknown[]) => call('POST', '/portfolios/ingest', { json: portfolioBody(customers) })
  await send(rows)
  const lines = async () => {
    const found: { customer_ref: string; control_group: boolean }[] = []
    for (let cursor = ''; ; ) {
      const more: string = cursor && `&cursor=${cursor}`
      const { body } = await call<{ data: typeof found; next_cursor: string | null }>(
        'GET',
        `/customers?limit=200${more}`,
      )
      found.push(...body.data)
      if (!body.next_cursor) return found
      cursor = body.next_cursor
    }
  }
  const held = new Set((await lines()).flatMap((line) => (line.control_group ? [line.customer_ref] : [])))
  expect(held.size).toBeGreaterThan(80)
  // The next file: half of the treated owe half, a fifth of the others do.
  const owes = (row: (typeof rows)[number], place: number) =>
    place % (held.has(row.customer_id) ? 5 : 2) === 0 ? Math.round(row.overdue_amount * 50) / 100 : row.overdue_amount
  await send(rows.map((row, place) => ({ ...row, overdue_amount: owes(row, place) })))

  const measured = await roi()
  expect(measured.verdict).toBe('not_enough_data')
  expect(measured.missing.map(({ code }) => code)).toEqual(['days'])
  const { treated, control, difference, incremental } = measured
  expect(control?.customers).toBe(held.size)
  expect((control?.customers ?? 0) + (treated?.customers ?? 0)).toBe(400)
  expect(treated?.rate).toBeCloseTo(0.25, 1)
  expect(control?.rate).toBeCloseTo(0.1, 1)
  expect(difference?.interval.low).toBeGreaterThan(0)
  expect(incremental?.value).toBeCloseTo((difference?.value ?? 0) * (treated?.entered ?? 0), 1)
  expect(measured).toMatchObject({ contamination: 0, roi: null, costs: { ai: 0, platform: null } })
  expect(measured.costs?.missing).toEqual(['old_process_cost_per_customer', 'platform_cost_monthly'])

  const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
  expect(await roi(`/metrics/roi?from=${tomorrow}`)).toMatchObject({ treated: { customers: 0, rate: null } })
})
