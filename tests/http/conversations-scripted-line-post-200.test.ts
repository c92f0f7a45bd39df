import { expect, it } from 'vitest'
import { sure } from '../support/company-world'
import { debtor, portfolioBody } from '../support/debtors'
import { useTalkingCompany } from '../support/talk'

const company = useTalkingCompany()

type Line = { text: string | null }
type Turn = { conversation_status: string; outcome: string; next_action: string }

it('plays the cooperative debtor to an agreement with an invented customer', async () => {
  const row = debtor(9_401, 'Roteiro', { overdue_amount: 2450.75 })
  await sure(company.call, 'POST', '/portfolios/ingest', portfolioBody([row], { synthetic: true }))
  const start = { customer_id: row.customer_id, channel: 'simulator', persona_number: 3 }
  const { conversation_id: id } = await sure<{ conversation_id: string }>(
    company.call,
    'POST',
    '/conversations/start',
    start,
  )
  const said: string[] = []
  let last: Turn | undefined
  for (let turns = 0; turns < 10 && last?.conversation_status !== 'closed'; turns += 1) {
    const { text } = await sure<Line>(company.call, 'POST', `/conversations/${id}/scripted-line`, {
      debtor: 'cooperative',
    })
    if (text === null) break
    said.push(text)
    last = await sure<Turn>(company.call, 'POST', `/conversations/${id}/messages`, { text })
  }
  expect(said.some((text) => text.includes(row.document.slice(-4)))).toBe(true)
  expect(last).toMatchObject({ outcome: 'accepted', conversation_status: 'closed' })
})
