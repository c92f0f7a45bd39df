import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it.each([
  ['', 'metric', 'invalid_value'],
  ['metric=profit', 'metric', 'invalid_value'],
  ['metric=payments&bucket=minute&from=2026-01-01T00:00:00Z', 'from', 'too_many_points'],
  ['metric=payments&from=2026-02-02T00:00:00Z&to=2026-02-01T00:00:00Z', 'from', 'stretch_empty'],
  ['metric=payments&bucket=minute&from=2025-01-01T00:00:00Z&to=2025-01-01T01:00:00Z', 'bucket', 'bucket_not_kept'],
  ['metric=recovery_rate&bucket=day&from=1970-01-01T00:00:00Z&to=1970-03-01T00:00:00Z', 'from', 'before_log'],
  ['metric=payments&from=9999-12-30T00:00:00Z&to=9999-12-31T00:00:00Z', 'from', 'after_log'],
  ['metric=recovery_rate&by=channel', 'by', 'metric_not_by'],
])('%s names what is wrong', async (query, path, code) => {
  const { call } = await registerCompany(server.baseUrl)
  const { status, body } = await call<{ errors: { message: string }[] }>('GET', `/metrics/timeseries?${query}`)
  expect([status, body.errors]).toMatchObject([422, [{ path, code }]])
  expect(body.errors[0]?.message).toMatch(/[a-z] /)
})
