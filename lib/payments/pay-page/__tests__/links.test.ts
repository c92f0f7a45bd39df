import { beforeAll, describe, expect, it } from 'vitest'
import { useTestDatabase } from '@/tests/support/database'
import { openPayLink } from '../open-pay-link'
import { verifyHolder } from '../verify-holder'
import { viewPayPage } from '../view-pay-page'
import { linkAt as linkOf, nameCompanies, type PageDebtor, pageDebtor } from './support/page-world'

useTestDatabase()
nameCompanies()
const dayMs = 86_400_000
const start = Date.UTC(2026, 10, 23, 15)
let who: PageDebtor
let right: string
let wrong: string

beforeAll(async () => {
  who = await pageDebtor()
  right = who.digits
  wrong = right === '0000' ? '1111' : '0000'
})

const linkAt = (now: number) => linkOf(who, now)

describe('a link', () => {
  it('opens for thirty days and not a moment longer', async () => {
    const visit = await linkAt(start)
    await expect(openPayLink(visit(start + 30 * dayMs - 1))).resolves.toMatchObject({ verified: false })
    await expect(openPayLink(visit(start + 30 * dayMs))).rejects.toMatchObject({ reason: 'pay_link_closed' })
  })
  it('keeps who answered right in for 45 minutes', async () => {
    const visit = await linkAt(start)
    const { session } = await verifyHolder(visit(start), { digits: right })
    expect((await openPayLink(visit(start + 45 * 60_000 - 1, session))).verified).toBe(true)
    expect((await openPayLink(visit(start + 45 * 60_000, session))).verified).toBe(false)
    expect((await openPayLink(visit(start, `x${session}`))).verified).toBe(false)
  })
  it('is locked for a day, then two, then for good', async () => {
    const at = start + 40 * dayMs
    const visit = await linkAt(at)
    const round = async (from: number) => {
      const outcomes = []
      for (let n = 0; n < 4; n += 1) outcomes.push((await verifyHolder(visit(from), { digits: wrong })).outcome)
      return outcomes
    }
    const tried = ['wrong', 'wrong', 'wrong', 'locked']
    expect(await round(at)).toEqual(tried)
    expect((await verifyHolder(visit(at + dayMs - 1), { digits: right })).outcome).toBe('locked')
    expect((await viewPayPage(visit(at))).stage).toEqual({ kind: 'locked', until: at + dayMs })
    expect(await round(at + dayMs)).toEqual(tried)
    expect(await round(at + 3 * dayMs)).toEqual(tried)
    expect((await viewPayPage(visit(at + 20 * dayMs))).stage).toEqual({ kind: 'locked', until: 0 })
    expect((await verifyHolder(visit(at + 20 * dayMs), { digits: right })).outcome).toBe('locked')
  })
  it('opens again with the right answer once its lock is over', async () => {
    const at = start + 80 * dayMs
    const visit = await linkAt(at)
    for (let n = 0; n < 3; n += 1) await verifyHolder(visit(at), { digits: wrong })
    expect((await verifyHolder(visit(at + dayMs), { digits: right })).outcome).toBe('right')
  })
})
