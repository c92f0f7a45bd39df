import { z } from 'zod'
import { operation } from '@/lib/platform/operation'
import { rotatedReply, settingsReply, testedReply } from './contract'
import { putSettingsBody, rotateInboundBody } from './schemas'

const base = { tag: 'Payments', auth: 'bearer' } as const
const managed = { ...base, scope: 'payments:write' } as const
const needs = 'Needs the permission `can_manage_integrations`.'

export const getPaymentSettingsOperation = operation({
  id: 'getPaymentSettings',
  method: 'GET',
  path: '/payment-settings',
  ...base,
  scope: 'payments:read',
  summary: 'Where the company’s money goes',
  description: 'A company that stored nothing has working defaults: codes made here from its CNPJ, else its e-mail.',
  replies: { 200: { description: 'The settings; of secrets only that they are there.', schema: settingsReply } },
})

export const putPaymentSettingsOperation = operation({
  id: 'putPaymentSettings',
  method: 'PUT',
  path: '/payment-settings',
  ...managed,
  summary: 'Say where the company’s money goes',
  description:
    `${needs} What is not named stays. Credentials, certificate and key are kept encrypted and never told again; a ` +
    'bank’s addresses are https and public, and whoever moves them to another host gives the client secret again. ' +
    'A `version` that is not the newest answers 409 `payment_settings_changed`.',
  body: putSettingsBody,
  maxBodyBytes: 100_000,
  replies: { 200: { description: 'The settings as they are now.', schema: settingsReply } },
  problems: [409],
})

export const rotateInboundOperation = operation({
  id: 'rotateInboundAddress',
  method: 'POST',
  path: '/payment-settings/rotate-inbound',
  ...managed,
  summary: 'A new address and secret for notices of payments',
  description: `${needs} The address and the secret before count for 24 hours more, unless ended at once.`,
  body: rotateInboundBody,
  replies: { 200: { description: 'The address, and the secret this once.', schema: rotatedReply } },
  problems: [409],
})

export const testPaymentSettingsOperation = operation({
  id: 'testPaymentSettings',
  method: 'POST',
  path: '/payment-settings/test',
  ...managed,
  apart: true,
  rate: 'sensitive',
  summary: 'Try the provider, step by step',
  description:
    `${needs} Nothing is charged: a token, its scopes, the reading of a charge that does not exist, the registered ` +
    'address. What fails at the bank is told in words, with status 200.',
  replies: { 200: { description: 'What each step found.', schema: testedReply } },
})

export const registerInboundOperation = operation({
  id: 'registerInboundAddress',
  method: 'POST',
  path: '/payment-settings/register-inbound',
  ...managed,
  apart: true,
  rate: 'sensitive',
  summary: 'Tell the bank where to send its notices',
  description: `${needs} \`PUT /webhook/{chave}\` of the PIX API with the inbound address.`,
  replies: {
    200: { description: 'The bank took it.', schema: z.object({ registered: z.literal(true), pix_key: z.string() }) },
  },
  problems: [409],
})

export const settingsOperations = [
  getPaymentSettingsOperation,
  putPaymentSettingsOperation,
  rotateInboundOperation,
  testPaymentSettingsOperation,
  registerInboundOperation,
]
