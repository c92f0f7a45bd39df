import { sealJson, unsealJson } from '@/lib/platform/crypto/company-key'

type Owner = { companyId: string; id: string }
const place = ({ companyId, id }: Owner) => ({ companyId, table: 'alert_rules', row: id })

export const sealRecipients = (rule: Owner, emails: readonly string[]): Promise<Buffer> =>
  sealJson(place(rule), [...new Set(emails)])

export const readRecipients = (rule: Owner & { blob: Uint8Array }): Promise<string[]> =>
  unsealJson<string[]>(place(rule), rule.blob)
