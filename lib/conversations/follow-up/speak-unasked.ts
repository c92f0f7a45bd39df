import { transaction } from '@/db/client'
import { recordAudit } from '@/lib/platform/audit/record'
import type { Context } from '@/lib/platform/context'
import { emit, scheduleRelay } from '@/lib/platform/outbox/publish'
import type { ContactVerdict } from '@/lib/portfolios'
import { seedOf } from '../answer-message'
import { composeReply } from '../compose-reply'
import type { GuardFacts } from '../core/guard-context'
import type { Condition, Persona } from '../core/persona'
import type { Move } from '../core/reply-plan'
import type { NextAction } from '../core/talk/state'
import { conversationChanged, turningPoints } from '../events'
import { newMessage } from '../new-message'
import { ownTexts } from '../pay/place-payment'
import { personaVersionOf } from '../personas'
import { type ConversationRow, changeConversation, insertMessages } from '../repository'
import { transcriptBefore } from '../store-inbound'
import { type StoredOutbound, type StoredTalk, sealTalk } from '../stored'
import type { TalkCase } from '../talk-case'

export type Unasked = {
  row: ConversationRow
  /** As it is once this was said. */
  stored: StoredTalk
  moves: Move[]
  talkCase: TalkCase
  verdict: ContactVerdict
  /** Who speaks; else who spoke last. */
  speaker?: { persona: Persona; number: number; because: Condition[] }
  money?: GuardFacts['money']
  nextAction: NextAction
  /** It counts against the caps: we began, nothing of the customer's led to it. */
  proactive: boolean
  action: string
  details?: Record<string, string | number | boolean>
  change: string
  set?: Parameters<typeof changeConversation>[1]
  /** In the same transaction, with the conversation as it is then. */
  also?: (row: ConversationRow) => Promise<void>
}

/** What came of it: `overtaken` when somebody changed the conversation first, `unsaid` when the guard left nothing. */
export type Said = 'said' | 'overtaken' | 'unsaid'

/** We speak without a message to answer: words past the guard, stored where nobody was faster and no person holds it. */
export async function speakUnasked(ctx: Context, given: Unasked, sayPlainly = false): Promise<Said> {
  const { row, stored, moves, talkCase, verdict } = given
  const now = ctx.now()
  const persona = given.speaker?.persona ?? (await personaVersionOf(ctx.companyId, row.personaId, row.personaVersion))
  const { sent, blocked, unsaid } = await composeReply({
    talkCase,
    talk: stored.talk,
    moves,
    persona,
    transcript: await transcriptBefore(ctx.companyId, row.id, Number.MAX_SAFE_INTEGER),
    seed: row.messages + seedOf(row.id),
    texts: ownTexts(stored.talk),
    ...(given.money && { money: given.money }),
    firstDebtMessage: false,
    now,
  })
  if (unsaid && !sayPlainly) return 'unsaid'
  const reply: StoredOutbound = {
    text: sent.filled.text,
    segments: sent.filled.segments,
    moves: moves.map(({ move }) => move),
    offers: moves.flatMap(({ offers }) => offers ?? []),
    nextAction: given.nextAction,
    escalated: false,
    because: given.speaker?.because ?? stored.because,
    personaNumber: given.speaker?.number ?? row.personaNumber,
    guard: { verdict: sent.violations.length > 0 ? 'block' : 'allow', violations: sent.violations },
    policy: { allowed: verdict.allowed, checked: verdict.checked },
    writer: sent.writer,
  }
  const said = { author: 'ai', stored: reply } as const
  const message = await newMessage(row, row.messages + 1, now, said, { proactive: given.proactive })
  const set = {
    messages: row.messages + 1,
    blockedDrafts: row.blockedDrafts + blocked.length,
    lastMessageAt: now,
    blob: await sealTalk(row, stored),
    ...given.set,
  }
  return (await storeChange(ctx, given, set, async () => insertMessages([message]))) ? 'said' : 'overtaken'
}

type Change = Pick<Unasked, 'row' | 'action' | 'details' | 'change' | 'also'>

/** One change of a conversation that the machine holds, with its audit entry and event; false when somebody was faster. */
export async function storeChange(
  ctx: Context,
  { row, action, details, change, also }: Change,
  set: Parameters<typeof changeConversation>[1],
  more?: () => Promise<void>,
): Promise<boolean> {
  const changed = await transaction(async () => {
    if (!(await changeConversation(row, set, 'ai'))) return false
    await more?.()
    await also?.({ ...row, ...set, revision: row.revision + 1 } as ConversationRow)
    await recordAudit(ctx, { action, resource: { type: 'conversation', id: row.id }, ...(details && { details }) })
    for (const note of [...turningPoints(row, set, ctx.now()), conversationChanged(row, change)]) await emit(ctx, note)
    return true
  })
  if (changed) scheduleRelay()
  return changed
}
