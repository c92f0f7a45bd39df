import type { Locale } from '@/db/constants/identity'
import type { AlertRow } from '@/lib/platform/alerts'
import { messageIn } from '../alerts/words'
import type { Names } from '../names'

/** Open alerts in words, newest first; those about simulated figures stay with them. */
export function alertsTold(rows: readonly AlertRow[], locale: Locale, simulated: boolean, names: Names) {
  return rows
    .filter((row) => (row.details['simulated'] === true) === simulated || row.kind !== 'rule')
    .map((row) => ({ message: messageIn(locale, row, names), severity: row.severity, at: row.at }))
}
