import type { OverviewReply } from '@/lib/analytics'

const dayIn = (at: number, timeZone: string) =>
  new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone }).format(at)

type Seen = Pick<OverviewReply, 'range' | 'simulated' | 'portfolio_id'>

/** The receipts of the range's days, and of its portfolio. */
export function paymentsHref({ range, simulated, portfolio_id }: Seen): string {
  const from = dayIn(Date.parse(range.from), range.time_zone)
  const to = dayIn(Math.max(Date.parse(range.from), Date.parse(range.until) - 1), range.time_zone)
  const cut = { ...(portfolio_id !== null && { portfolio_id }), ...(simulated && { simulated: 'true' }) }
  return `/payments?${new URLSearchParams({ from, to, ...cut })}`
}
