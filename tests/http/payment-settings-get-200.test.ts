import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it('a company that stored nothing has working settings', async () => {
  const { call, email } = await registerCompany(server.baseUrl, 'Consórcio Exemplo')
  const { status, body } = await call('GET', '/payment-settings')
  expect([status, body]).toEqual([
    200,
    {
      provider: 'static',
      pix_key: email,
      pix_key_kind: 'email',
      key_confirmed: false,
      merchant_name: 'Consórcio Exemplo',
      merchant_city: 'SAO PAULO',
      city_confirmed: false,
      charge_minutes: 60,
      grace_days: 3,
      inbound: { auth: 'signature', auth_chosen: false, exists: false, url: null, previous_until: null },
      bacen: null,
      version: 0,
      updated_at: null,
    },
  ])
})
