import { operation } from '@/lib/platform/operation'
import { pageReply } from '@/lib/platform/page'
import { preferenceReply } from './contract'
import { listPreferencesQuery, preferenceParams, preferencesParams, recordPreferenceBody } from './schemas'

const base = { tag: 'Contact preferences', auth: 'bearer', path: '/customers/{id}/contact-preferences' } as const

export const listPreferencesOperation = operation({
  id: 'listContactPreferences',
  method: 'GET',
  ...base,
  scope: 'portfolios:read',
  summary: 'What a customer asked about being contacted, or consented to, newest first',
  params: preferencesParams,
  query: listPreferencesQuery,
  replies: { 200: { description: 'A page', schema: pageReply(preferenceReply) } },
})

export const recordPreferenceOperation = operation({
  id: 'recordContactPreference',
  method: 'POST',
  ...base,
  scope: 'portfolios:write',
  summary: 'Record a wish or a consent of a customer',
  description:
    'Obeyed from the next message on. Hours told anew take the place of the earlier ones; a wish that holds already is ' +
    'not written twice.',
  params: preferencesParams,
  body: recordPreferenceBody,
  replies: { 201: { description: 'The preference', schema: preferenceReply } },
})

export const endPreferenceOperation = operation({
  id: 'endContactPreference',
  method: 'DELETE',
  ...base,
  path: '/customers/{id}/contact-preferences/{pid}',
  scope: 'portfolios:write',
  summary: 'End a wish or withdraw a consent; it stays in the record',
  params: preferenceParams,
  replies: { 204: { description: 'Ended' } },
})

export const preferenceOperations = [listPreferencesOperation, recordPreferenceOperation, endPreferenceOperation]
