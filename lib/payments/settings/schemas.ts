import { z } from 'zod'
import { pixProviders } from '@/db/constants/payments'
import { parsePixKey } from '@/db/constants/pix-key'
import { inboundAuths } from './secrets'

const pixKey = z
  .string()
  .trim()
  .max(100)
  .transform((text, ctx) => {
    const key = parsePixKey(text)
    if (key) return key.value
    ctx.addIssue({ code: 'custom', message: 'pix_key_invalid', input: text })
    return z.NEVER
  })

/** A certificate chain or a key as files hold it. */
const pem = z.string().trim().max(20_000)

const bacenInput = z.strictObject({
  base_url: z.string().trim().max(500).describe('Of the PIX API with its version: https://pix.bank.example/api/v2'),
  token_url: z.string().trim().max(500).describe('Of OAuth2, where client credentials are exchanged for a token.'),
  client_id: z.string().trim().min(1).max(300),
  client_secret: z.string().min(1).max(2_000).describe('Write-only.'),
  certificate: pem.describe('PEM of the client certificate, its chain behind it. Write-only; its expiry is told.'),
  private_key: pem.describe('PEM without a password. Write-only.'),
  ca: pem.describe(
    "PEM of the authority of the bank's server, where no public one vouches for it; empty: public ones.",
  ),
})

export const putSettingsBody = z.strictObject({
  provider: z.enum(pixProviders).optional(),
  pix_key: pixKey
    .nullable()
    .optional()
    .describe('CPF, CNPJ, e-mail, phone with +55, or random key; null: the default.'),
  merchant_name: z.string().trim().min(1).max(100).nullable().optional(),
  merchant_city: z.string().trim().min(1).max(60).nullable().optional(),
  charge_minutes: z.number().int().min(5).max(10_080).optional().describe('How long a charge for today waits.'),
  grace_days: z.number().int().min(0).max(15).optional().describe('Banking days after a due day.'),
  inbound: z.strictObject({ auth: z.enum(inboundAuths) }).optional(),
  bacen: bacenInput.partial().nullable().optional().describe('What is not named stays; null forgets all of it.'),
  version: z.number().int().min(0).optional().describe('The version that was read; another one answers 409.'),
})
export type PutSettings = z.output<typeof putSettingsBody>
export type BacenChange = NonNullable<PutSettings['bacen']>

export const rotateInboundBody = z.strictObject({
  end_previous: z
    .boolean()
    .default(false)
    .describe('The address and the secret before end at once, not in 24 hours: they have leaked.'),
})
