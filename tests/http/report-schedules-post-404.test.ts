import { expect, it } from 'vitest'
import { scheduleJson } from '../support/report-schedules'
import { registerCompany, useServer } from '../support/server'
import { tellConversations } from '../support/told-events'

const server = useServer()

it('plans no report of a portfolio that the company has not, and changes none to it', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const other = await registerCompany(server.baseUrl, 'Outra')
  await tellConversations(other.call)
  const json = { ...scheduleJson, portfolio_id: 'port_told' }
  expect((await other.call('POST', '/report-schedules', { json })).status).toBe(201)
  expect((await call('POST', '/report-schedules', { json })).status).toBe(404)
  const made = await call('POST', '/report-schedules', { json: scheduleJson })
  expect((await call('PUT', `/report-schedules/${made.body['schedule_id']}`, { json })).status).toBe(404)
})
