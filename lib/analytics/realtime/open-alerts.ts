import type { AlertSeverity } from '@/db/constants/analytics'
import type { Locale } from '@/db/constants/identity'
import { singleton } from '@/lib/platform/singleton'

/** An open alert as the founding document shows it; `message` in the reader's language. */
export type OpenAlert = { type: string; message: Record<Locale, string>; severity: AlertSeverity; at: number }

type Reader = (companyId: string, simulated: boolean) => Promise<OpenAlert[]>
const port = singleton('open-alerts', (): { read?: Reader } => ({}))

/** Told once at the start who tells alerts. */
export function provideOpenAlerts(read: Reader): void {
  port.read = read
}

/** Alerts that are open and neither snoozed nor of the other kind of figures; newest first. */
export const openAlertsOf = async (companyId: string, simulated: boolean): Promise<OpenAlert[]> =>
  (await port.read?.(companyId, simulated)) ?? []
