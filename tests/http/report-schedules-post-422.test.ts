import { expect, it } from 'vitest'
import { scheduleJson } from '../support/report-schedules'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it.each([
  [{ recipients: [] }, 'recipients', 'too_small'],
  [{ recipients: ['ana'] }, 'recipients[0]', 'invalid_format'],
  [{ recipients: ['ana@example.com\r\nBcc: eve@example.com'] }, 'recipients[0]', 'invalid_format'],
  [{ recipients: Array.from({ length: 21 }, (_, i) => `a${i}@example.com`) }, 'recipients', 'too_big'],
  [{ formats: [] }, 'formats', 'too_small'],
  [{ formats: ['docx'] }, 'formats[0]', 'invalid_value'],
  [{ hour: 24 }, 'hour', 'too_big'],
  [{ cadence: 'yearly' }, 'cadence', 'invalid_value'],
  [{ name: ' ' }, 'name', 'too_small'],
  [{ name: 'x\r\ny' }, 'name', 'name_invalid'],
])('%o', async (change, path, code) => {
  const { call } = await registerCompany(server.baseUrl)
  const json = { ...scheduleJson, ...change }
  const { status, body } = await call<{ errors: unknown[] }>('POST', '/report-schedules', { json })
  expect([status, body.errors[0]]).toMatchObject([422, { path, code }])
})
