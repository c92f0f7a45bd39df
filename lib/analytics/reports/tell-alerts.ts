import type { Locale } from '@/db/constants/identity'
import type { AlertRow } from '@/lib/platform/alerts'
import { messageIn } from '../alerts/words'

/** Open alerts in words, newest first; those about simulated figures stay with them. */
export function alertsTold(rows: readonly AlertRow[], locale: Locale, simulated: boolean) {
  return rows
    .filter((row) => (row.details['simulated'] === true) === simulated || row.kind !== 'rule')
    .map((row) => ({ message: messageIn(locale, row), severity: row.severity, at: row.at }))
}
