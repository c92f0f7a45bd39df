import { describe, expect, it } from 'vitest'
import { agreementsHref, conversationsHref, dueTodayHref, lateHref, overdueHref } from '../lower/core/links'
import { fullOverview } from './fixture'

const queryOf = (href: string) => Object.fromEntries(new URL(href, 'http://x').searchParams)

describe('the rows behind a figure', () => {
  it('are the conversations that began in what has passed of the range', () => {
    expect(queryOf(conversationsHref(fullOverview))).toEqual({
      from: '2026-11-01T03:00:00.000Z',
      to: '2026-11-19T18:42:00.000Z',
    })
  })
  it('are cut by what the figure is about', () => {
    const seen = { ...fullOverview, simulated: true, portfolio_id: 'portfolio_1' }
    expect(queryOf(conversationsHref(seen, { channel: 'sms', paid: true }))).toMatchObject({
      channel: 'sms',
      outcome: 'paid,partly_paid',
      portfolio_id: 'portfolio_1',
      simulated: 'true',
    })
    expect(queryOf(conversationsHref(fullOverview, { persona: 4 }))).toMatchObject({ persona_number: '4' })
  })
  it('are those of the chosen portfolio', () => {
    expect(overdueHref(fullOverview)).toBe('/portfolios')
    expect(overdueHref({ portfolio_id: 'portfolio_1' })).toBe('/portfolios/portfolio_1')
    expect(queryOf(conversationsHref(fullOverview, { agreement: 'completed' }))).toMatchObject({
      agreement: 'completed',
    })
  })
  it('never mix real agreements with simulated ones', () => {
    expect(dueTodayHref(false)).toBe('/agreements?view=today')
    expect(agreementsHref(true)).toBe('/agreements?simulated=true')
    expect(lateHref(true)).toBe('/agreements?view=overdue&simulated=true')
  })
})
