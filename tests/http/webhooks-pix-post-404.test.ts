import { expect, it } from 'vitest'
import { bankOf, pixOf, signed } from '../support/pix'
import { client, registerCompany, useServer } from '../support/server'

const server = useServer()

it('answers 404 to an address that no company has, whatever is sent there', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const { token, secret } = await bankOf(call, server.baseUrl)
  const body = JSON.stringify({ pix: [pixOf('nowhere')] })
  const outside = client(server.baseUrl)
  const paths = ['/webhooks/pix', '/webhooks/pix?token=', `/webhooks/pix?token=${token}x`, '/webhooks/pix/abc/pix']
  for (const path of paths) {
    const { status } = await outside('POST', path, { body, headers: signed(secret, body) })
    expect(status, path).toBe(404)
  }
})
