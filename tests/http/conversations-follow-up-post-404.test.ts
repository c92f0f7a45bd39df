import { expect, it } from 'vitest'
import { useTalkingCompany } from '../support/talk'

const company = useTalkingCompany()

it.each(['follow-up', 'scripted-line'])('knows no such conversation: %s', async (verb) => {
  const json = verb === 'scripted-line' ? { debtor: 'silent' } : {}
  expect((await company.call('POST', `/conversations/conv_none/${verb}`, { json })).status).toBe(404)
})
