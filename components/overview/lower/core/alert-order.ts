import type { AlertReply } from '@/lib/analytics'

const weight = { critical: 0, warning: 1, info: 2 } as const

/**
 * Those that still ask for somebody, the gravest first and then the newest. What watches simulated conversations stands
 * with simulated figures alone.
 */
export function askingAlerts(alerts: readonly AlertReply[], simulated: boolean): AlertReply[] {
  return alerts
    .filter((one) => !one.acknowledged && one.snoozed_until === null && one.simulated === simulated)
    .sort((a, b) => weight[a.severity] - weight[b.severity] || Date.parse(b.raised_at) - Date.parse(a.raised_at))
}
