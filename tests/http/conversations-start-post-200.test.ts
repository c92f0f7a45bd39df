import { expect, it } from 'vitest'
import { sure } from '../support/company-world'
import { debtor, portfolioBody } from '../support/debtors'
import { startTalk, useTalkingCompany } from '../support/talk'

const company = useTalkingCompany()

it('answers the founding contract 2 field for field', async () => {
  const row = debtor(9_001, 'Inicio', { overdue_amount: 2450.75 })
  await sure(company.call, 'POST', '/portfolios/ingest', portfolioBody([row]))
  const { status, body } = await company.call('POST', '/conversations/start', {
    json: {
      customer_id: row.customer_id,
      channel: 'simulator',
      conversation_context: {
        overdue_amount: 2450.75,
        customer_segment: 'high_priority',
        previous_attempts: 1,
        last_interaction: '2024-11-20T14:30:00Z',
        customer_profile: {
          age: 35,
          income_bracket: 'middle',
          payment_behavior: 'consistent',
          preferred_language: 'pt-BR',
        },
      },
      ai_configuration: {
        model: 'gpt-4-turbo',
        temperature: 0.7,
        max_tokens: 150,
        conversation_style: 'empathetic_professional',
        custom_instructions: 'Focus on finding affordable payment solutions',
      },
    },
  })
  expect(status).toBe(200)
  expect(body).toMatchObject({
    status: 'success',
    conversation_id: expect.stringMatching(/^conv_/),
    next_action: 'await_customer_response',
    escalation_triggers: expect.arrayContaining([
      'customer_expresses_difficulty',
      'no_response_after_3_attempts',
      'customer_requests_human_agent',
    ]),
    warnings: ['creditor_identity_incomplete'],
  })
  expect(body['ai_confidence']).toBeGreaterThan(0)
  expect(body['estimated_success_rate']).toBeGreaterThan(0)
  // Nobody proved to be the holder yet: not a word of debt, not a figure.
  expect(body['initial_message']).not.toMatch(/R\$|d[ií]vida|atraso|parcela|acordo|2\.450/i)
})

it('opens with the amount where the company declares the channel verified', async () => {
  const policy = {
    right_party_method: 'channel_verified',
    creditor_name: 'Consórcio Exemplo Ltda',
    creditor_document: '11.222.333/0001-81',
    creditor_address: 'Rua das Flores, 100, São Paulo, SP',
  }
  await sure(company.call, 'PUT', '/collection-policy', policy)
  const talk = await startTalk(company.call)
  const { body } = await company.call<{ messages_list: { text: string }[] }>('GET', `/conversations/${talk.id}`)
  const first = body.messages_list[0]?.text ?? ''
  expect(first).toContain('2.450,75')
  expect(first).toContain('Rua das Flores, 100')
})
