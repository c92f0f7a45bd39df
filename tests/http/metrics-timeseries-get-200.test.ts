import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'
import { tellConversations } from '../support/told-events'

const server = useServer()
type Reply = {
  unit: string
  series: { value: string | null; points: { at: string; value: number | null; n: number; interval: object | null }[] }[]
}

async function series(query: string) {
  const { call } = await registerCompany(server.baseUrl)
  await tellConversations(call)
  const { status, body } = await call<Reply>('GET', `/metrics/timeseries?${query}`)
  expect(status).toBe(200)
  return body
}

it('gives every bucket: zero of a count, no value of a share of nothing', async () => {
  const counted = await series('metric=conversations')
  expect([counted.unit, counted.series.length, counted.series[0]?.points.length]).toEqual(['count', 1, 25])
  expect(counted.series[0]?.points[0]).toMatchObject({ value: 0, n: 0 })
  expect(counted.series[0]?.points.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(2)
  const shares = await series('metric=success_rate&bucket=day&by=channel')
  expect(shares.series.map(({ value }) => value)).toEqual(['sms', 'whatsapp'])
  expect(shares.series[1]?.points[0]).toMatchObject({ value: null, n: 0, interval: null })
  expect(shares.series[1]?.points.at(-1)).toMatchObject({ value: 1, n: 1, interval: { high: 1 } })
})

it('gives money in BRL and the recovery rate by portfolio', async () => {
  const money = await series('metric=recovered_amount&bucket=minute&portfolio_id=port_told')
  expect([money.unit, money.series[0]?.points.reduce((sum, { value }) => sum + (value ?? 0), 0)]).toEqual(['BRL', 150])
  const rate = await series('metric=recovery_rate&bucket=day&by=portfolio')
  expect(rate.series.map(({ value, points }) => [value, points.at(-1)?.value])).toEqual([['port_told', 0.15]])
})
