import type { Locale } from '@/db/constants/identity'
import { sealJson, unsealJson } from '@/lib/platform/crypto/company-key'

/** Who is mailed, and the language of whoever saved the rule last. */
export type Recipients = { emails: string[]; locale: Locale }

type Owner = { companyId: string; id: string }
const place = ({ companyId, id }: Owner) => ({ companyId, table: 'alert_rules', row: id })

export const sealRecipients = (rule: Owner, { emails, locale }: Recipients): Promise<Buffer> =>
  sealJson(place(rule), { emails: [...new Set(emails)], locale })

export const readRecipients = (rule: Owner & { blob: Uint8Array }): Promise<Recipients> =>
  unsealJson<Recipients>(place(rule), rule.blob)
