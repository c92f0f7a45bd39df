import { operation } from '@/lib/platform/operation'
import { pageReply } from '@/lib/platform/page'
import { policyReply, policyVersionReply } from './contract'
import { policyQuery, policyVersionsQuery, putPolicyBody, putPolicyQuery } from './schemas'

const base = { tag: 'Collection policy', auth: 'bearer', path: '/collection-policy' } as const

export const getPolicyOperation = operation({
  id: 'getCollectionPolicy',
  method: 'GET',
  ...base,
  scope: 'portfolios:read',
  summary: 'The collection policy that holds, and why each value holds',
  description:
    'Three levels: product default, company, portfolio. A portfolio’s values replace the company’s, but its contact ' +
    'rules (window, weekdays, caps, channels) and its existential minimum count only where they are stricter. Law ' +
    'bounds all of them.',
  query: policyQuery,
  replies: { 200: { description: 'The policy', schema: policyReply } },
  problems: [404],
})

export const putPolicyOperation = operation({
  id: 'putCollectionPolicy',
  method: 'PUT',
  ...base,
  scope: 'portfolios:write',
  summary: 'Set values of the company’s policy or of a portfolio’s',
  description:
    'What is not named stays as it is; null takes a value off the level again. What law forbids answers 422 naming ' +
    'the limit and the law; a `version` that is not the newest answers 409 `policy_changed`. The same values again ' +
    'make no new version.',
  query: putPolicyQuery,
  body: putPolicyBody,
  replies: { 200: { description: 'The policy as it holds now', schema: policyReply } },
  problems: [404, 409],
})

export const listPolicyVersionsOperation = operation({
  id: 'listCollectionPolicyVersions',
  method: 'GET',
  ...base,
  path: '/collection-policy/versions',
  scope: 'portfolios:read',
  summary: 'Versions of one level, newest first, with what each changed',
  query: policyVersionsQuery,
  replies: { 200: { description: 'A page', schema: pageReply(policyVersionReply) } },
  problems: [404],
})

export const policyOperations = [getPolicyOperation, putPolicyOperation, listPolicyVersionsOperation]
