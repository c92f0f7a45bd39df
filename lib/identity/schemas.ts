import { z } from 'zod'
import { roles, scopes } from '@/db/constants/identity'
import { parseTaxId } from '@/db/constants/tax-id'

const maxPasswordLength = 200

/** Control characters have no place in a name. */
const name = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}]*$/u, 'name_invalid')

/** E-mails are kept and compared in lower case. */
const email = z.email().max(254).toLowerCase()

const password = z.string().min(12, 'password_short').max(maxPasswordLength).describe('At least 12 characters.')

const taxId = z
  .string()
  .max(30)
  .refine((text) => parseTaxId(text) !== null, 'tax_id_invalid')
  .describe('CPF or CNPJ, the alphanumeric form included, with or without punctuation.')

export const registerCompanyInput = z.strictObject({
  name: name(200).describe("The company's name."),
  email: email.describe("The owner's e-mail; unique in the product."),
  document: taxId.optional(),
  password: password.optional().describe('Lets the owner log in to the dashboard.'),
  user_name: name(200).optional().describe("The owner's name; the company's where not given."),
  sandbox: z
    .boolean()
    .optional()
    .describe('For trying things out: holds invented people only, whose CPF or CNPJ may have wrong check digits.'),
})

export const createTokenInput = z.strictObject({
  name: name(120).describe('What the token is for.'),
  scope: z.array(z.enum(scopes)).min(1).max(scopes.length).describe("A part of the caller's own scopes."),
  expires_in_days: z.number().int().min(1).max(365).default(90),
})

export const inviteInput = z.strictObject({ email, role: z.enum(roles) })

export const acceptInviteInput = z.strictObject({
  secret: z.string().min(1).max(200),
  name: name(200),
  password,
})

export const updateMemberInput = z
  .strictObject({ role: z.enum(roles).optional(), disabled: z.boolean().optional() })
  .refine((change) => change.role !== undefined || change.disabled !== undefined, 'change_empty')

export const changePasswordInput = z.strictObject({
  current: z.string().max(maxPasswordLength),
  next: password,
})

/** What a person types to log in. */
export const credentialsInput = z.object({ email, password: z.string().min(1).max(maxPasswordLength) })
