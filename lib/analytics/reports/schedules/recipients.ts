import { sealJson, unsealJson } from '@/lib/platform/crypto/company-key'
import type { ScheduleRow } from './repository'

type Place = Pick<ScheduleRow, 'companyId' | 'id'>
const place = ({ companyId, id }: Place) => ({ companyId, table: 'report_schedules', row: id })

export const sealRecipients = (row: Place, recipients: readonly string[]) => sealJson(place(row), { recipients })

export const recipientsOf = async (row: Place & Pick<ScheduleRow, 'blob'>): Promise<string[]> =>
  (await unsealJson<{ recipients: string[] }>(place(row), row.blob)).recipients
