import { type Context, requireScope } from '@/lib/platform/context'
import { composeReply } from '../compose-reply'
import type { Segment } from '../core/fill'
import type { Move, MoveName } from '../core/reply-plan'
import { notice } from '../core/talk/notice'
import type { TurnResult } from '../core/talk/state'
import { decideTurn, isOver } from '../decide-turn'
import { personaVersionOf } from '../personas'
import { getConversationRow, lastMessageRows } from '../repository'
import { transcriptBefore } from '../store-inbound'
import { readInbound, readTalk } from '../stored'
import { loadCase } from '../talk-case'

const wanted = 3
const carriedOut = new Set<MoveName>([
  'hand_over',
  'confirm_agreement',
  'payment_instructions',
  'note_promise',
  'confirm_opt_out',
])

/** A person is there already: nobody is handed over; where nothing else was to be said, the talk is taken up again. */
function withoutHandOver({ moves, state }: Pick<TurnResult, 'moves' | 'state'>): Move[] {
  const rest = moves.filter(({ move }) => move !== 'hand_over' && move !== 'identity_failed')
  if (rest.length > 0) return rest
  if (!state.verified) return [{ move: 'greet' }, { move: 'ask_identity', variant: state.method }]
  return [{ move: 'respond_greeting' }, { move: 'ask_preference' }]
}

export type Suggestion = { text: string; segments: Segment[]; moves: MoveName[] }

/**
 * What the machine would answer now, in a few wordings, for the person who holds the conversation. Nothing is stored
 * and nothing is sent; the same guard reads each.
 */
export async function suggestReplies(ctx: Context, id: string): Promise<Suggestion[]> {
  requireScope(ctx, 'conversations:write')
  const row = await getConversationRow(ctx.companyId, id)
  const now = ctx.now()
  const [stored, talkCase, persona, newest] = await Promise.all([
    readTalk(row),
    loadCase(ctx.companyId, { customerId: row.customerId }, now, row.debtId),
    personaVersionOf(ctx.companyId, row.personaId, row.personaVersion),
    lastMessageRows(ctx.companyId, id, 20),
  ])
  const last = newest.find(({ author }) => author === 'customer')
  if (!last) return []
  const { text, intent } = await readInbound(last)
  if (!intent) return []
  const turn = decideTurn(talkCase, {
    talk: notice(stored.talk, intent, text),
    text,
    intent,
    identity: 'none',
    approach: persona.discountApproach,
    debtOver: isOver(talkCase.debtor.debt.state),
  })
  // What the machine would have carried out, a person's words do not: such moves are not suggested.
  const plan = withoutHandOver(turn).filter(({ move }) => !carriedOut.has(move))
  if (plan.length === 0) return []
  const transcript = await transcriptBefore(ctx.companyId, id, Number.MAX_SAFE_INTEGER)
  const made = await Promise.all(
    Array.from({ length: wanted }, (_, i) =>
      composeReply({
        talkCase,
        talk: turn.state,
        moves: plan,
        persona,
        transcript,
        seed: last.seq + 7 * i,
        texts: [],
        firstDebtMessage: !stored.talk.creditorTold && turn.state.creditorTold,
        now,
      }),
    ),
  )
  const moves = plan.map(({ move }) => move)
  const texts = made.map(({ sent }) => ({ text: sent.filled.text, segments: sent.filled.segments, moves }))
  return [...new Map(texts.map((one) => [one.text, one])).values()]
}
