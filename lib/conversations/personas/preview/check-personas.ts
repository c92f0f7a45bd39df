import type { z } from 'zod'
import type { Offer } from '@/lib/negotiation'
import { type Context, requireScope } from '@/lib/platform/context'
import { composeReply } from '../../compose-reply'
import type { Persona } from '../../core/persona'
import type { Move } from '../../core/reply-plan'
import { newTalkState } from '../../core/talk/state'
import { loadCase, type TalkCase } from '../../talk-case'
import { ensurePersonas } from '../ensure-personas'
import { personaVersionOf } from '../persona-content'
import type { PersonaRow } from '../repository'
import type { checkBody } from '../schemas'
import { answerTurn, confirmedTurn, methodOf, readLine } from './play'
import { sampleCase, withCreditor } from './sample-case'

/** What the customer asks for after the first list: the offers must stay the same for all ten then too. */
export const checkLines = ['tem como fazer um desconto?', 'e parcelado, fica quanto?', 'consigo pagar 300 por mês']

export type CheckedPersona = {
  row: PersonaRow
  persona: Persona
  /** Ids of the first list, in the order shown. */
  shown: string[]
  firstWords: Awaited<ReturnType<typeof composeReply>>
  /** The first sentence about an offer. */
  firstOffer: Awaited<ReturnType<typeof composeReply>> | null
}
export type PersonasCheck = {
  talkCase: TalkCase
  sample: boolean
  /** The same sets at every step for all ten. */
  same: boolean
  /** Of the first list. */
  offers: Offer[]
  steps: { line: string | null; same: boolean; offers: number }[]
  personas: CheckedPersona[]
}

/** The lists of offers that one persona shows: at first, and after each line. */
function listsOf(talkCase: TalkCase, { discountApproach }: Persona, now: number): Offer[][] {
  let talk = confirmedTurn(talkCase, discountApproach, now).state
  const lists = [talk.negotiation?.shown ?? []]
  for (const text of checkLines) {
    const intent = readLine(talkCase, talk, text, [], now)
    talk = answerTurn(talkCase, talk, discountApproach, { intent, text }).state
    lists.push(talk.negotiation?.shown ?? [])
  }
  return lists
}

const setOf = (offers: Offer[]) =>
  offers
    .map(({ id }) => id)
    .sort()
    .join(' ')

async function words(persona: Persona, talkCase: TalkCase, now: number, first: Offer | undefined) {
  const method = methodOf(talkCase)
  const common = { talkCase, persona, transcript: [], seed: 1, texts: [], firstDebtMessage: false, now }
  const talk = newTalkState(method)
  const one: Move[] = first ? [{ move: 'present_one', offers: [{ number: 1, offer: first }] }] : []
  const [firstWords, firstOffer] = await Promise.all([
    composeReply({ ...common, talk: { ...talk, verified: false }, moves: [{ move: 'greet' }] }),
    first ? composeReply({ ...common, talk: { ...talk, verified: true, creditorTold: true }, moves: one }) : null,
  ])
  return { firstWords, firstOffer }
}

/**
 * Plays one debt through all ten personas: whether the sets of offers are the same, and how each would begin.
 * @throws AppError `not_found`; `missing_scope` where a customer is named without the right to see them
 */
export async function checkPersonas(
  ctx: Context,
  { customer_id: customerRef }: z.output<typeof checkBody>,
): Promise<PersonasCheck> {
  requireScope(ctx, 'personas:read')
  if (customerRef) requireScope(ctx, 'portfolios:read')
  const { companyId } = ctx
  const now = ctx.now()
  const rows = await ensurePersonas(companyId)
  const found = customerRef ? await loadCase(companyId, { customerRef }, now) : await sampleCase(companyId, now)
  const talkCase = withCreditor(found)
  const played = await Promise.all(
    rows.map(async (row) => {
      const persona = await personaVersionOf(companyId, row.id, row.version)
      const lists = listsOf(talkCase, persona, now)
      const shown = (lists[0] ?? []).map(({ id }) => id)
      return { row, persona, lists, shown, ...(await words(persona, talkCase, now, lists[0]?.[0])) }
    }),
  )
  const steps = [null, ...checkLines].map((line, i) => {
    const sets = new Set(played.map(({ lists }) => setOf(lists[i] ?? [])))
    return { line, same: sets.size === 1, offers: played[0]?.lists[i]?.length ?? 0 }
  })
  return {
    talkCase,
    sample: !customerRef,
    same: steps.every(({ same }) => same),
    offers: played[0]?.lists[0] ?? [],
    steps,
    personas: played.map(({ lists: _, ...one }) => one),
  }
}
