import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer()
type Problem = { type: string; errors: { path: string; code: string; message: string }[] }

it.each([
  [{ pix_key: '12345678901' }, 'pix_key', 'pix_key_invalid'],
  [{ merchant_name: '日本' }, 'merchant_name', 'merchant_name_invalid'],
  [{ charge_minutes: 4 }, 'charge_minutes', 'too_small'],
  [{ charge_minutes: 10_081 }, 'charge_minutes', 'too_big'],
  [{ grace_days: 16 }, 'grace_days', 'too_big'],
  [{ provider: 'outro' }, 'provider', 'invalid_value'],
  [{ bacen: { base_url: 'http://bank.example.com/' } }, 'bacen.base_url', 'url_not_https'],
  [{ bacen: { base_url: 'https://169.254.169.254/' } }, 'bacen.base_url', 'address_not_public'],
  [{ bacen: { token_url: 'https://0x7f000001/' } }, 'bacen.token_url', 'address_not_public'],
  [{ bacen: { token_url: 'https://user:pass@bank.example.com/' } }, 'bacen.token_url', 'url_has_credentials'],
  [{ bacen: { base_url: 'https://bank.example.com:22/' } }, 'bacen.base_url', 'url_port_forbidden'],
  [{ bacen: { ca: 'x' } }, 'bacen.ca', 'certificate_invalid'],
  [{ bacen: { outro: 1 } }, 'bacen', 'unrecognized_keys'],
])('%j names the field', async (json, path, code) => {
  const { call } = await registerCompany(server.baseUrl)
  const { status, body } = await call<Problem>('PUT', '/payment-settings', { json })
  expect([status, body.errors]).toMatchObject([422, [{ path, code, message: expect.stringMatching(/ /) }]])
  expect((await call('GET', '/payment-settings')).body).toMatchObject({ version: 0 })
})

it('a bank is used only with all that it takes', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const { body } = await call<Problem>('PUT', '/payment-settings', { json: { provider: 'bacen' } })
  expect(body.errors.map(({ path, code }) => `${path} ${code}`)).toEqual(
    ['base_url', 'token_url', 'client_id', 'client_secret', 'certificate', 'private_key'].map(
      (field) => `bacen.${field} required`,
    ),
  )
})
