import { expect, it } from 'vitest'
import type { AlertRulesReply } from '@/lib/analytics'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it('has the shipped rules, made once, and follows the company’s target', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const { status, body } = await call<AlertRulesReply>('GET', '/alert-rules')
  expect(status).toBe(200)
  expect(body.data.map(({ key }) => key)).toEqual([
    'recovery_rate',
    'sms_success',
    'response_time',
    'ai_accuracy',
    'promises_kept',
    'escalations',
    'blocked_replies',
  ])
  expect(body.data[0]).toMatchObject({
    name: 'Recuperação abaixo da meta',
    threshold: 0.35,
    clear_at: 0.36,
    unit: 'share',
    follows_target: true,
    emails: [],
    version: 1,
  })
  expect((await call('GET', '/alert-rules')).body).toEqual(body)
  await call('PUT', '/metrics/settings', { json: { recovery_rate_target: 0.4 } })
  const english = await call<AlertRulesReply>('GET', '/alert-rules', { headers: { 'accept-language': 'en' } })
  expect(english.body.data[0]).toMatchObject({ name: 'Recovery below target' })
})
