import { expect, it } from 'vitest'
import { waitingDataset } from '../support/outcomes'
import { useServer } from '../support/server'

// Nothing trains here: a schedule needs a complete data set alone.
const server = useServer({ AVAL_WORKER: 'off' })

it('sets, replaces and shows when a data set is trained on again', async () => {
  const { call, datasetId } = await waitingDataset(server.baseUrl)
  const put = (json: object) => call('PUT', '/retraining-schedule', { json: { dataset_id: datasetId, ...json } })
  const weekly = await put({ cadence: 'weekly', weekday: 7, hour: 22 })
  expect([weekly.status, weekly.body]).toMatchObject([
    200,
    { cadence: 'weekly', time_zone: 'America/Sao_Paulo', with_outcomes: true, last_run: null, enabled: true },
  ])
  const next = new Date(String(weekly.body['next_run_at']))
  // 22:00 on a Sunday in São Paulo is 1:00 on a Monday in UTC.
  expect([next.getUTCDay(), next.getUTCHours()]).toEqual([1, 1])
  const off = await put({ cadence: 'monthly', day: 31, enabled: false })
  expect(off.body).toMatchObject({ cadence: 'monthly', day: 31, enabled: false, next_run_at: null })
  const shown = await call('GET', `/retraining-schedule?dataset_id=${datasetId}`)
  expect([shown.status, shown.body]).toEqual([200, off.body])
})
