import type { ContactCase } from '../../contact-verdict'
import { defaultPolicy } from '../../policy/defaults'

/** A wall time of a zone three hours behind UTC, as Brasília is all year. */
export const brasilia = (time: string): number => Date.parse(`${time}:00-03:00`)

/** A first message to São Paulo on a Tuesday at eleven, which nothing forbids. */
export const contactCase = (changes: Partial<ContactCase> = {}): ContactCase => ({
  now: brasilia('2026-11-24T11:00'),
  companyZone: 'America/Sao_Paulo',
  policy: defaultPolicy,
  channel: 'sms',
  phone: '+5511999888777',
  preferences: [],
  history: { outboundProactiveAt: [], lastCustomerAt: null },
  dispute: false,
  activeAgreement: false,
  reply: false,
  templateApproved: false,
  ...changes,
})
