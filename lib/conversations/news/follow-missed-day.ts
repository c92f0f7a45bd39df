import { transaction } from '@/db/client'
import { standingAgreement } from '@/lib/payments'
import { recordAudit } from '@/lib/platform/audit/record'
import type { Context } from '@/lib/platform/context'
import { emit, scheduleRelay } from '@/lib/platform/outbox/publish'
import { checkContact, isEnforced } from '../contact-check'
import { afterMissedDay } from '../core/talk/after-missed-day'
import { isOver } from '../decide-turn'
import { conversationChanged } from '../events'
import { scheduleFollowUp } from '../follow-up/schedule-follow-up'
import { speakUnasked } from '../follow-up/speak-unasked'
import { choosePersona } from '../personas'
import { type ConversationRow, changeConversation } from '../repository'
import { noNews, readTalk, type StoredTalk, sealTalk } from '../stored'
import { contactPast, loadCase } from '../talk-case'
import { factsIn } from '../think'
import { changeUntil } from './change-until'
import words from './note-words.json'
import { putNote } from './put-note'
import { type Silence, silenceOf } from './silence'

/** A day that went by without its money. `eventId`: it is followed up once. */
export type MissedDay = {
  eventId: string
  kind: 'agreement' | 'promise'
  conversationId: string
  agreementId: string
  day: string
}
export type FollowedDay = { kind: 'sent' | 'noted' | 'not_needed' } | { kind: 'later'; at: number }

const dayText = (day: string) => day.split('-').reverse().join('/')

/** What the conversation keeps once a day was followed up. */
const followed = (stored: StoredTalk, eventId: string): StoredTalk => {
  const news = stored.news ?? noNews()
  return { ...stored, news: { ...news, followed: [...news.followed, eventId] } }
}

/** What was agreed is no more, whoever says so to the customer. */
const withoutAgreement = ({ pay: _, ...talk }: StoredTalk['talk']) => ({ ...talk, agreement: null, promiseDay: null })

async function noteInstead(ctx: Context, row: ConversationRow, stored: StoredTalk, missed: MissedDay, why: Silence) {
  const blob = await sealTalk(row, followed({ ...stored, talk: withoutAgreement(stored.talk) }, missed.eventId))
  const outcome = row.outcome === 'accepted' || row.outcome === 'promised' ? ('open' as const) : row.outcome
  const done = await transaction(async () => {
    if (!(await changeConversation(row, { blob, outcome }))) return false
    await putNote(ctx, row, words.missed, { day: dayText(missed.day), why: words.why[why] })
    const details = { length: words.missed.length, why }
    await recordAudit(ctx, { action: 'conversation.noted', resource: { type: 'conversation', id: row.id }, details })
    await emit(ctx, conversationChanged(row, 'noted'))
    return true
  })
  if (done) scheduleRelay()
  return done ? ({ kind: 'noted' } as const) : undefined
}

/** Money that came after all, or another agreement, leaves nothing to ask. */
async function isSettled(row: ConversationRow, stored: StoredTalk, { kind, agreementId }: MissedDay): Promise<boolean> {
  const standing = await standingAgreement(row.companyId, row.debtId, row.simulated ? row.id : undefined)
  if (standing) return true
  const { agreement } = stored.talk
  return kind === 'promise' ? agreement !== null : agreement !== null && agreement.id !== agreementId
}

/**
 * Asks what happened after a missed day and shows the offers of today, by the persona that the rules choose for a broken
 * promise; once a day missed, when the contact policy allows it. Where the machine may not speak a note tells staff.
 */
export function followMissedDay(ctx: Context, missed: MissedDay): Promise<FollowedDay> {
  const { companyId } = ctx
  return changeUntil<FollowedDay>(companyId, missed.conversationId, async (row) => {
    const stored = await readTalk(row)
    if (stored.news?.followed.includes(missed.eventId)) return { kind: 'not_needed' }
    if (await isSettled(row, stored, missed)) return { kind: 'not_needed' }
    const silence = silenceOf(row, stored)
    if (silence) return noteInstead(ctx, row, stored, missed, silence)
    const now = ctx.now()
    const talkCase = await loadCase(companyId, { customerId: row.customerId }, now, row.debtId)
    const { debtor, debt, policy, today } = talkCase
    if (isOver(debtor.debt.state)) return { kind: 'not_needed' }
    const past = await contactPast(companyId, talkCase, now, row.simulated)
    const known = {
      channel: row.channel,
      age: stored.profile.age ?? debtor.customer.age ?? null,
      unanswered: 0,
      brokenPromises: Math.max(1, past.brokenPromises),
    }
    const chosen = await choosePersona(companyId, factsIn(talkCase, stored.talk, known), {
      key: row.id,
      enabled: policy.personas,
      ...(stored.forced && { forced: stored.forced }),
    })
    const approach = chosen.persona.discountApproach
    const { talk, moves, notice } = afterMissedDay(stored.talk, { ...missed, debt, policy, approach, today })
    const enforced = await isEnforced(companyId, row.simulated)
    const { channel, lastCustomerAt } = row
    let later: number | undefined
    for (const plan of [moves, notice]) {
      const said = { channel, lastCustomerAt, reply: false, moves: plan.map(({ move }) => move) }
      const verdict = checkContact(talkCase, past, said, now)
      if (!verdict.allowed && enforced) {
        later ??= verdict.nextAllowedAt
        continue
      }
      const shown = plan === moves ? talk : { ...talk, negotiation: null }
      const done = await speakUnasked(ctx, {
        row,
        stored: followed({ ...stored, talk: shown, because: chosen.because }, missed.eventId),
        moves: plan,
        talkCase,
        verdict,
        speaker: chosen,
        money: { amountsCents: [], days: [missed.day] },
        nextAction: plan === moves ? 'await_choice' : 'await_customer_response',
        proactive: true,
        action: 'conversation.missed_day_followed',
        details: { kind: missed.kind, persona: chosen.number },
        change: 'follow_up',
        set: {
          state: 'open',
          closedAt: 0,
          outcome: 'open',
          personaId: chosen.id,
          personaNumber: chosen.number,
          personaVersion: chosen.version,
        },
        also: (after) => scheduleFollowUp(ctx, after, policy.minHoursBetweenContacts * 3_600_000),
      })
      if (done === 'unsaid') return noteInstead(ctx, row, stored, missed, 'unsaid')
      return done === 'said' ? { kind: 'sent' } : undefined
    }
    return later === undefined ? noteInstead(ctx, row, stored, missed, 'contact_policy') : { kind: 'later', at: later }
  })
}
