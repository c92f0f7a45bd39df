import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'
import { makeEndpoint } from '../support/webhooks'

const context = useServer()

it('pages through the endpoints, newest first, and shows one alone', async () => {
  const { call } = await registerCompany(context.baseUrl)
  const made: string[] = []
  for (const description of ['a', 'b', 'c']) made.push((await makeEndpoint(call, { description })).endpoint_id)
  type Page = { data: { endpoint_id: string; description: string }[]; next_cursor: string | null }
  const first = await call<Page>('GET', '/webhook-endpoints?limit=2')
  expect(first.body.data.map(({ description }) => description)).toEqual(['c', 'b'])
  const second = await call<Page>('GET', `/webhook-endpoints?limit=2&cursor=${first.body.next_cursor}`)
  expect(second.body).toMatchObject({ data: [{ description: 'a' }], next_cursor: null })
  const one = await call('GET', `/webhook-endpoints/${made[0]}`)
  expect([one.status, one.body]).toEqual([200, second.body.data[0]])
})

it('lists what can be subscribed to, each with a sample', async () => {
  const { call } = await registerCompany(context.baseUrl)
  type Types = { data: { event_type: string; description: string; sample: Record<string, unknown> }[] }
  const { status, body } = await call<Types>('GET', '/webhook-event-types')
  expect(status).toBe(200)
  expect(body.data.length).toBeGreaterThan(20)
  for (const { event_type: type, sample } of body.data) {
    expect(sample).toEqual({ id: expect.any(String), type, created_at: expect.any(String), data: expect.any(Object) })
  }
})
