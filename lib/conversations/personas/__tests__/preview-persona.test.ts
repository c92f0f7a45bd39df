import { describe, expect, test } from 'vitest'
import { newId } from '@/lib/platform/ids'
import { testContext, useTestDatabase } from '@/tests/support/database'
import { getPersona } from '../get-persona'
import { checkPersonas } from '../preview/check-personas'
import { previewPersona } from '../preview/preview-persona'
import { serializeCheck, serializePreview } from '../preview/serialize'
import { serializeContent } from '../wire-content'

useTestDatabase()
const ctx = testContext(newId('company'))
const say = (code: string) => code
const preview = async (given: Parameters<typeof previewPersona>[2], ref = '5') =>
  serializePreview(await previewPersona(ctx, ref, given), 'pt-BR', say)

describe('previewPersona', () => {
  test('greeting without a word of debt, offers in words with the engine’s values, all past the guard', async () => {
    const seen = await preview({})
    expect(seen.customer).toEqual({ customer_id: null, name: 'Rosana', overdue_amount: 2450.75, overdue_days: 42 })
    expect(seen.greeting.text).not.toMatch(/R\$|dívida|atraso/)
    expect(seen.offers.length).toBeGreaterThanOrEqual(3)
    for (const { offer, words } of seen.offers) {
      expect(words.guard).toEqual({ verdict: 'allow', violations: [] })
      expect(words.segments.filter(({ name }) => name).length).toBeGreaterThan(0)
      expect(words.text.replace(/ /g, ' ')).toMatch(/R\$ ?\d/)
      expect(offer.total_amount).toBeGreaterThan(0)
    }
    expect(seen.opening.text).toContain('2.450,75')
    expect(seen.faults).toEqual([])
    expect(seen.version).toBe(1)
  })

  test('a customer’s lines are played through the turn engine', async () => {
    const { answers } = await preview({
      transcript: [
        { role: 'agent', text: 'qualquer coisa' },
        { role: 'customer', text: 'perdi o emprego em setembro, tá difícil' },
        { role: 'customer', text: 'quero falar com uma pessoa' },
        { role: 'customer', text: 'alô?' },
      ],
    })
    expect(answers.map(({ intent }) => intent.act)).toEqual(['hardship', 'ask_human'])
    expect(answers[1]?.next_action).toBe('human_takeover')
  })

  test('a draft is tried as it stands, and its faults told', async () => {
    const content = serializeContent((await getPersona(ctx, '5')).persona)
    const draft = { ...content, options: { ...content.options, cash: 'Até {{due_date}}: {{valor_final}}' } }
    const seen = await preview({ draft })
    expect(seen.version).toBeNull()
    expect(seen.faults).toMatchObject([{ path: 'options.cash', params: { suggestion: 'discounted_amount' } }])
    expect(seen.offers.every(({ words }) => !words.text.includes('{{'))).toBe(true)
    expect((await getPersona(ctx, '5')).latestVersion).toBe(1)
  })

  test('a named customer needs the right to see customers, and must exist', async () => {
    const reading = testContext(ctx.companyId, { only: ['personas:read'] })
    await expect(previewPersona(reading, '5', { customer_id: 'x' })).rejects.toMatchObject({ reason: 'missing_scope' })
    await expect(previewPersona(ctx, '5', { customer_id: 'x' })).rejects.toMatchObject({ code: 'not_found' })
  })
})

test('all ten show the same set of offers at every step, in their own words', async () => {
  const seen = serializeCheck(await checkPersonas(ctx, {}), 'pt-BR')
  expect(seen.same).toBe(true)
  expect(seen.steps.map(({ same }) => same)).toEqual([true, true, true, true])
  expect(seen.personas.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  const sets = seen.personas.map(({ offer_ids }) => [...offer_ids].sort().join())
  expect(new Set(sets).size).toBe(1)
  expect(new Set(seen.personas.map(({ first_words }) => first_words.text)).size).toBe(10)
  expect(new Set(seen.personas.map(({ offer_ids }) => offer_ids[0])).size).toBeGreaterThan(1)
})
