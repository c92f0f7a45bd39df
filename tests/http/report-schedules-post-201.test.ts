import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { until } from '../support/poll'
import { scheduleJson } from '../support/report-schedules'
import { registerCompany, useServer } from '../support/server'

// Its folder of mails is its own.
const context = useServer({}, { alone: true })

type Schedule = { schedule_id: string; version: number; last_run: { state: string } | null }

it('plans a report, sends one now to the folder, changes and ends it', async () => {
  const { call } = await registerCompany(context.baseUrl)
  const { status, body } = await call<Schedule>('POST', '/report-schedules', { json: scheduleJson })
  expect([status, body]).toMatchObject([
    201,
    {
      ...scheduleJson,
      recipients_count: 1,
      time_zone: 'America/Sao_Paulo',
      simulated: false,
      portfolio_id: null,
      enabled: true,
      next_run_at: expect.stringMatching(/T11:00:00\.000Z$/),
      last_run: null,
      version: 1,
    },
  ])
  const path = `/report-schedules/${body.schedule_id}`
  const sent = await call('POST', `${path}/send`, { json: {} })
  expect([sent.status, sent.body]).toEqual([202, { job_id: expect.stringMatching(/^job_/) }])
  const find = async () => {
    const list = await call<{ data: Schedule[] }>('GET', '/report-schedules')
    return list.body.data.find(({ schedule_id: id }) => id === body.schedule_id)
  }
  await until('the report to be sent', async () => (await find())?.last_run)
  expect(await find()).toMatchObject({ last_run: { state: 'sent', reason: null }, version: 1 })
  const folder = join(context.server.dataDir, 'mail')
  const files = readdirSync(folder)
  expect(files).toHaveLength(1)
  expect(readFileSync(join(folder, files[0] ?? ''), 'utf8')).toContain('To: ana@example.com')

  const changed = await call<Schedule>('PUT', path, { json: { ...scheduleJson, enabled: false, version: 1 } })
  expect([changed.status, changed.body]).toMatchObject([200, { enabled: false, next_run_at: null, version: 2 }])
  const stale = await call('PUT', path, { json: { ...scheduleJson, version: 1 } })
  expect([stale.status, stale.body]).toMatchObject([409, { type: expect.stringContaining('report_schedule_changed') }])
  expect((await call('DELETE', path)).status).toBe(204)
  for (const gone of [
    call('DELETE', path),
    call('PUT', path, { json: scheduleJson }),
    call('POST', `${path}/send`, { json: {} }),
  ])
    expect((await gone).status).toBe(404)
})
