import type { OverviewReply } from '@/lib/analytics'

const dayIn = (at: number, timeZone: string) =>
  new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone }).format(at)

/** The receipts of the range's days. */
export function paymentsHref({ range, simulated }: Pick<OverviewReply, 'range' | 'simulated'>): string {
  const from = dayIn(Date.parse(range.from), range.time_zone)
  const to = dayIn(Math.max(Date.parse(range.from), Date.parse(range.until) - 1), range.time_zone)
  return `/payments?${new URLSearchParams({ from, to, ...(simulated && { simulated: 'true' }) })}`
}
