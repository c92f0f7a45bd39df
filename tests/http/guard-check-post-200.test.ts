import { beforeAll, expect, it } from 'vitest'
import { guardContext } from '../support/guard-context'
import { type Call, registerCompany, useServer } from '../support/server'

type Verdict = { verdict: string; violations: { rule: string; span: [number, number]; message: string }[] }

const server = useServer({ AVAL_WORKER: 'off' })
let call: Call
beforeAll(async () => {
  call = (await registerCompany(server.baseUrl)).call
})

const check = async (text: string, more: object = {}, headers: Record<string, string> = {}) => {
  const json = { text, context: { ...guardContext, ...more } }
  const { status, body } = await call<Verdict>('POST', '/guard/check', { json, headers })
  expect(status).toBe(200)
  return body
}

it.each([
  'À vista fica R$ 2.205,68 até 27/11, com 10% de desconto. Parcelado, são 6 de R$ 408,46 (a última, R$ 408,45).',
  'Ninguém é preso por dívida, João. Qual opção fica melhor para você?',
])('allows: %s', async (text) => {
  expect(await check(text)).toEqual({ verdict: 'allow', violations: [] })
})

it.each([
  ['Combinado, R$ 300,00 por mês.', 'number_not_a_fact', 'R$ 300,00'],
  ['Fica R$ 2.205,68 em 6 parcelas de R$ 408,46.', 'mixed_offers', '6 parcelas'],
  ['Consigo até 15% de desconto.', 'policy_ceiling_disclosed', 'até 15%'],
  ['Seria uma pena se o seu chefe soubesse.', 'veiled_threat', 'Seria uma pena se'],
])('blocks: %s', async (text, rule, words) => {
  const { verdict, violations } = await check(text)
  expect(verdict).toBe('block')
  const found = violations.find((one) => one.rule === rule)
  expect(text.slice(...(found?.span ?? [0, 0]))).toContain(words)
  expect(found?.message).toMatch(/\p{Ll}{4}/u)
})

it('says nothing of the debt before the identity is confirmed, but on a verified channel', async () => {
  const text = 'Olá João! Vi que você tem uma pendência no seu consórcio de R$ 2.450,75. Posso te ajudar?'
  expect((await check(text, { verified: false })).violations.map(({ rule }) => rule)).toContain('debt_before_identity')
  expect((await check(text, { verified: false, channel_verified: true })).verdict).toBe('allow')
})

it('tells the breach in the reader’s language', async () => {
  const [pt, en] = await Promise.all([
    check('Vamos te processar.'),
    check('Vamos te processar.', {}, { 'accept-language': 'en' }),
  ])
  expect([pt.violations[0]?.message, en.violations[0]?.message]).toEqual([
    expect.stringContaining('ameaça'),
    expect.stringContaining('threat'),
  ])
})
