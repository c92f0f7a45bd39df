import { globalBlindIndex, sealJson, unsealJson } from '@/lib/platform/crypto/company-key'

export type CompanyFields = { name: string; email: string; document: string | null }
export type UserFields = { name: string; email: string }
export type InviteFields = { email: string }

type Row = { id: string; companyId: string; sealed: Buffer }

/** E-mails are compared without case; the schema has trimmed and lower-cased them. */
export const emailIndex = (email: string) => globalBlindIndex('email', email)
export const documentIndex = (document: string) => globalBlindIndex('document', document)

const companyPlace = (id: string) => ({ companyId: id, table: 'companies', row: id })
export const sealCompany = (id: string, fields: CompanyFields) => sealJson(companyPlace(id), fields)
export const openCompany = (row: { id: string; sealed: Buffer }) =>
  unsealJson<CompanyFields>(companyPlace(row.id), row.sealed)

const place = (table: string, row: Omit<Row, 'sealed'>) => ({ companyId: row.companyId, table, row: row.id })
export const sealUser = (row: Omit<Row, 'sealed'>, fields: UserFields) => sealJson(place('users', row), fields)
export const openUser = (row: Row) => unsealJson<UserFields>(place('users', row), row.sealed)

export const sealInvite = (row: Omit<Row, 'sealed'>, fields: InviteFields) => sealJson(place('invites', row), fields)
export const openInvite = (row: Row) => unsealJson<InviteFields>(place('invites', row), row.sealed)
