import { expect, it } from 'vitest'
import { hostileUrls } from '@/lib/platform/outbound/__tests__/hostile-urls'
import { registerCompany, useServer } from '../support/server'
import { publicUrl } from '../support/webhooks'

const context = useServer()
const good = { url: publicUrl, event_types: ['*'] }

it.each([
  ['no address', { ...good, url: '' }, 'url'],
  ['no events', { ...good, event_types: [] }, 'event_types'],
  ['an unknown event', { ...good, event_types: ['token.created'] }, 'event_types[0]'],
  ['a long description', { ...good, description: 'x'.repeat(201) }, 'description'],
  ['an unknown field', { ...good, secret: 'whsec_x' }, ''],
])('refuses %s', async (_, json, path) => {
  const { call } = await registerCompany(context.baseUrl)
  const { status, body } = await call<{ errors: { path: string }[] }>('POST', '/webhook-endpoints', { json })
  expect(status).toBe(422)
  expect(body.errors[0]?.path).toBe(path)
})

it('refuses every hostile address, and tells which rule in words', async () => {
  const { call } = await registerCompany(context.baseUrl)
  for (const url of hostileUrls) {
    const json = { ...good, url }
    const { status, body } = await call<{ errors: { path: string; message: string }[] }>('POST', '/webhook-endpoints', {
      json,
    })
    expect([url, status, body.errors[0]?.path]).toEqual([url, 422, 'url'])
  }
  expect((await call<{ data: unknown[] }>('GET', '/webhook-endpoints')).body.data).toEqual([])
})
