import { afterAll, expect, it } from 'vitest'
import { sure } from '../support/company-world'
import { temporaryFolder } from '../support/database'
import { killedEverywhere } from '../support/killed-process'
import { agreedCustomer } from '../support/pix'
import { type ApiServer, client, registerCompany, startServer } from '../support/server'

const servers: ApiServer[] = []
afterAll(async () => {
  for (const server of servers) await server.stop('SIGKILL')
})

it('the clock killed inside and after every transaction ends everything once', async () => {
  const dataDir = temporaryFolder('aval-clock-')
  const boot = async () => {
    const server = await startServer({ dataDir, env: { AVAL_WORKER: 'off' } })
    servers.push(server)
    return server
  }
  const before = await boot()
  const { call: first, token } = await registerCompany(before.baseUrl)
  const agreed = [await agreedCustomer(first), await agreedCustomer(first), await agreedCustomer(first)]
  await before.stop('SIGKILL')

  // Three charges and three agreements, one transaction each.
  expect(await killedEverywhere('clock-until', dataDir)).toBeGreaterThanOrEqual(6)

  const call = client((await boot()).baseUrl, { token })
  for (const { agreementId } of agreed) {
    expect(await sure(call, 'GET', `/agreements/${agreementId}`)).toMatchObject({
      state: 'broken',
      ended_reason: 'missed_due_day',
      charges: [{ status: 'expired' }],
    })
  }
  for (const action of ['charge.expired', 'agreement.broken']) {
    expect((await sure<{ data: unknown[] }>(call, 'GET', `/audit-log?action=${action}`)).data).toHaveLength(3)
  }
  expect((await call<{ valid: boolean }>('GET', '/audit-log/verify')).body.valid).toBe(true)
}, 240_000)
