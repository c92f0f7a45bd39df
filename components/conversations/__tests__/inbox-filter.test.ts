import { describe, expect, it } from 'vitest'
import { filterOf } from '../lib/inbox-filter'

const of = (query: string) => filterOf(new URLSearchParams(query))

describe("the address's filter", () => {
  it('is what the API calls it', () => {
    expect(
      of('channel=sms&persona_number=10&outcome=paid,partly_paid&from=2026-11-01T03:00:00.000Z&simulated=true'),
    ).toEqual({
      channel: 'sms',
      persona_number: '10',
      outcome: 'paid,partly_paid',
      from: '2026-11-01T03:00:00.000Z',
      simulated: 'true',
    })
  })
  it('forgets what is unknown, and is none without a sound part', () => {
    expect(of('channel=fax&segment=high_priority')).toEqual({ segment: 'high_priority' })
    expect(of('answered=false')).toEqual({ answered: 'false' })
    expect(of('agreement=completed')).toEqual({ agreement: 'completed' })
    expect(of('agreement=broken')).toBeNull()
    expect(of('')).toBeNull()
    expect(
      of('persona_number=11&outcome=rich&from=ontem&to=x&portfolio_id=%2F&simulated=yes&answered=maybe'),
    ).toBeNull()
  })
})
