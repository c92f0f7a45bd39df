import type { Offer } from '@/lib/negotiation'
import type { Played, PlayedTurn } from './played'

const money = (cents: number) => (cents / 100).toFixed(2)
const percent = (basisPoints: number) => (basisPoints > 0 ? `, ${basisPoints / 100} % off` : '')

/** An offer in a few signs: `cash 2205.68 (10 % off) on 2026-11-27`, `6 × 408.46 from …`. */
export function offerLine(offer: Offer): string {
  const [first] = offer.schedule
  const on = `${first?.dueDay ?? ''}${percent(offer.discountBasisPoints)}`
  if (offer.schedule.length === 1) return `${offer.kind} ${money(offer.totalCents)} on ${on}`
  const last = offer.schedule[offer.schedule.length - 1]
  const parts = `${money(first?.amountCents ?? 0)} … ${money(last?.amountCents ?? 0)}`
  return `${offer.kind} ${offer.schedule.length} × ${parts} = ${money(offer.totalCents)} from ${on}`
}

const quoted = (text: string) => text.replaceAll('\n', '\n> ')

function turnText(turn: PlayedTurn): string {
  const heard = turn.customer === null ? '' : `**Cliente:** ${turn.customer}  \n\`${turn.act}\`\n\n`
  const offers = turn.offers.map((offer) => `\n- ${offerLine(offer)}`).join('')
  const blocked = turn.blocked.map(({ rules, text }) => `\n- blocked (${rules.join(', ')}): ${text}`).join('')
  return `${heard}> ${quoted(turn.reply)}\n\n\`${turn.moves.join(' ')}\`${offers}${blocked}`
}

function endText({ outcome, escalation, agreement, closed }: Played): string {
  const by = escalation ? `, a person: ${escalation}` : ''
  const agreed = agreement ? `, ${offerLine(agreement)}` : ''
  return `**End: ${outcome}**${agreed}${by}${closed ? ', closed' : ''}`
}

/** A conversation as a person reads it: what was said, how it was understood, what was offered, how it ended. */
export const transcriptText = (played: Played, title: string): string =>
  [`## ${title}`, ...played.turns.map(turnText), endText(played)].join('\n\n')
