import { z } from 'zod'
import { type Permissions, permissions, roles, type Scope, scopes } from '@/db/constants/identity'
import { operation } from '@/lib/platform/operation'
import { registerCompanyInput } from '../schemas'
import { ordered } from '../tokens/claims'
import type { Company } from './get-company'

const permissionsReply = z.object(
  Object.fromEntries(permissions.map((name) => [name, z.boolean()])) as Record<
    (typeof permissions)[number],
    z.ZodBoolean
  >,
)

export const registrationReply = z.object({
  company_id: z.string(),
  administrator_id: z.string(),
  name: z.string(),
  email: z.string(),
  token: z.string().describe('An access token of all scopes; shown this once.'),
  token_type: z.literal('Bearer'),
  expires_at: z.iso.datetime(),
  scope: z.array(z.enum(scopes)),
})

type Registration = {
  companyId: string
  administratorId: string
  name: string
  email: string
  token: string
  expiresAt: number
  scopes: Scope[]
}

export const serializeRegistration = (made: Registration): z.output<typeof registrationReply> => ({
  company_id: made.companyId,
  administrator_id: made.administratorId,
  name: made.name,
  email: made.email,
  token: made.token,
  token_type: 'Bearer',
  expires_at: new Date(made.expiresAt).toISOString(),
  scope: made.scopes,
})

export const companyReply = z.object({
  company_id: z.string(),
  administrator_id: z.string(),
  name: z.string(),
  email: z.string(),
  document: z.string().nullable().describe('CPF or CNPJ without punctuation.'),
  demo: z.boolean().describe('A shipped example company.'),
  sandbox: z.boolean().describe('Holds invented people only.'),
  time_zone: z.string(),
  created_at: z.iso.datetime(),
  scope: z.array(z.enum(scopes)).describe("The caller's scopes."),
  user_role: z.enum(roles),
  permissions: permissionsReply,
})

type Caller = { scopes: ReadonlySet<Scope>; permissions: Permissions }

export const serializeCompany = (company: Company, caller: Caller): z.output<typeof companyReply> => ({
  company_id: company.id,
  administrator_id: company.administratorId,
  name: company.name,
  email: company.email,
  document: company.document,
  demo: company.demo,
  sandbox: company.sandbox,
  time_zone: company.timeZone,
  created_at: new Date(company.createdAt).toISOString(),
  scope: ordered(caller.scopes),
  user_role: company.callerRole,
  permissions: caller.permissions,
})

export const registerCompanyOperation = operation({
  id: 'registerCompany',
  method: 'POST',
  path: '/companies',
  tag: 'Identity',
  summary: 'Register a company (RF01)',
  description:
    'Open to everybody. Without a password the owner cannot log in to the dashboard yet: `POST /invites` with the ' +
    'same e-mail gives a one-time link that sets one.',
  auth: 'public',
  scope: null,
  rate: 'sensitive',
  body: registerCompanyInput,
  replies: { 201: { description: 'The company, its owner and a first token', schema: registrationReply } },
  problems: [409],
})

export const getCompanyOperation = operation({
  id: 'getMyCompany',
  method: 'GET',
  path: '/companies/me',
  tag: 'Identity',
  summary: "The caller's company, scopes and permissions",
  auth: 'bearer',
  scope: 'companies:read',
  replies: { 200: { description: 'The company', schema: companyReply } },
})

export const companyOperations = [registerCompanyOperation, getCompanyOperation]
