import type { OverviewReply } from '@/lib/analytics'

type Seen = Pick<OverviewReply, 'range' | 'simulated' | 'portfolio_id'>
/** Which of the conversations that began in the range. */
type ConversationWish = {
  channel?: string
  segment?: string
  persona?: number
  paid?: boolean
  answered?: boolean
  agreement?: 'accepted' | 'completed'
}

/** The inbox with just the conversations behind a figure. */
export function conversationsHref({ range, simulated, portfolio_id }: Seen, wish: ConversationWish = {}): string {
  const query = new URLSearchParams({ from: range.from, to: range.until })
  if (wish.channel !== undefined) query.set('channel', wish.channel)
  if (wish.segment !== undefined) query.set('segment', wish.segment)
  if (wish.persona !== undefined) query.set('persona_number', String(wish.persona))
  if (wish.answered !== undefined) query.set('answered', String(wish.answered))
  if (wish.agreement !== undefined) query.set('agreement', wish.agreement)
  if (wish.paid) query.set('outcome', 'paid,partly_paid')
  if (portfolio_id !== null) query.set('portfolio_id', portfolio_id)
  if (simulated) query.set('simulated', 'true')
  return `/conversations?${query}`
}

const played = (simulated: boolean, join: '?' | '&') => (simulated ? `${join}simulated=true` : '')

/** What is overdue, of the chosen portfolio or of each. Debts are real in either view. */
export const overdueHref = ({ portfolio_id }: Pick<Seen, 'portfolio_id'>): string =>
  portfolio_id === null ? '/portfolios' : `/portfolios/${portfolio_id}`

export const agreementsHref = (simulated: boolean): string => `/agreements${played(simulated, '?')}`
export const dueTodayHref = (simulated: boolean): string => `/agreements?view=today${played(simulated, '&')}`
export const lateHref = (simulated: boolean): string => `/agreements?view=overdue${played(simulated, '&')}`
