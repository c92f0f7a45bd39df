import { expect, it } from 'vitest'
import { sure } from '../support/company-world'
import { payBrowser, payLinkOf } from '../support/pay-page'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it('tells an unguessable address once, and closes it for good', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const { ref } = await payLinkOf(call)
  type Made = { pay_link_id: string; url: string; expires_at: string }
  const made = await call<Made>('POST', '/pay-links', { json: { customer_id: ref } })
  expect(made.status).toBe(201)
  const { pathname } = new URL(made.body.url)
  expect(pathname).toMatch(/^\/pay\/[0-9a-z]{26}$/)
  const days = (Date.parse(made.body.expires_at) - Date.now()) / 86_400_000
  expect(Math.round(days)).toBe(30)
  const browser = payBrowser(server.baseUrl, pathname)
  expect((await browser.get()).status).toBe(200)
  const path = `/pay-links/${made.body.pay_link_id}/revoke`
  const first = await sure<{ revoked_at: string }>(call, 'POST', path)
  expect(first.revoked_at).not.toBeNull()
  expect(await sure(call, 'POST', path)).toEqual(first)
  expect((await browser.get()).status).toBe(404)
  const { data } = await sure<{ data: { action: string }[] }>(
    call,
    'GET',
    `/audit-log?resource=${made.body.pay_link_id}`,
  )
  expect(data.map(({ action }) => action)).toEqual(['pay_link.revoked', 'pay_link.created'])
  expect(JSON.stringify(data)).not.toContain(pathname.slice(5))
})

it('serves a conversation’s debt', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const { ref } = await payLinkOf(call)
  const json = { customer_id: ref, channel: 'simulator' }
  const talk = await sure<{ conversation_id: string }>(call, 'POST', '/conversations/start', json)
  const made = await call('POST', '/pay-links', { json: { conversation_id: talk.conversation_id } })
  expect(made.status).toBe(201)
})
