import { expect, it } from 'vitest'
import { testContext, useTestDatabase } from '@/tests/support/database'
import { getPaymentSettings } from '../get-settings'
import { findInbound, inboundHash, inboundOf } from '../inbound'
import { rotateInbound } from '../rotate-inbound'

useTestDatabase()
const hour = 3_600_000
const start = Date.parse('2026-11-22T12:00:00Z')
const at = (ms: number) => testContext('comp_inbound', { now: () => ms })
const tokenOf = (url: string) => url.slice(url.lastIndexOf('/') + 1)

it('an address with its secret before counts for a day after a rotation', async () => {
  expect(await inboundOf('comp_inbound')).toBeUndefined()
  const first = await rotateInbound(at(start), {})
  expect(first).toMatchObject({ previousUntil: 0, settings: { inbound: { exists: true, url: first.url } } })
  expect(first.url).toMatch(/\/api\/v1\/webhooks\/pix\/[\w-]{32}$/)
  const second = await rotateInbound(at(start + hour), {})
  const [old, fresh] = [first, second].map(({ url }) => inboundHash(tokenOf(url)))
  const soon = start + 2 * hour
  expect(await findInbound(old ?? '', soon)).toEqual(await findInbound(fresh ?? '', soon))
  expect(await findInbound(fresh ?? '', soon)).toEqual({
    companyId: 'comp_inbound',
    auth: 'signature',
    secrets: [second.secret, first.secret],
  })
  const later = start + 26 * hour
  expect(await findInbound(old ?? '', later)).toBeUndefined()
  expect(await findInbound(fresh ?? '', later)).toMatchObject({ secrets: [second.secret] })
})

it('one that leaked ends at once', async () => {
  const leaked = await rotateInbound(at(start), {})
  const { previousUntil } = await rotateInbound(at(start), { end_previous: true })
  expect(previousUntil).toBe(0)
  expect(await findInbound(inboundHash(tokenOf(leaked.url)), start)).toBeUndefined()
})

it('is found by its hash alone, and shown to who manages it alone', async () => {
  expect(await findInbound('comp_inbound')).toBeUndefined()
  expect(await findInbound(inboundHash(''))).toBeUndefined()
  const reader = testContext('comp_inbound', { only: ['payments:read'] })
  expect((await getPaymentSettings(reader)).inbound).toMatchObject({ exists: true, url: null })
  expect(JSON.stringify(await getPaymentSettings(at(start)))).not.toContain('whsec_')
})
