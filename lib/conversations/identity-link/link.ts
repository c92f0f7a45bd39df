import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { publicUrl } from '@/lib/platform/public-url'
import type { TalkState, TurnResult } from '../core/talk/state'
import type { ConversationRow } from '../repository'

const lifeMs = 24 * 3_600_000

const digest = (secret: string) => createHash('sha256').update(secret).digest('hex')

/** A link for one use, and what the conversation remembers of it: a hash, never the secret. */
export function makeLink(row: Pick<ConversationRow, 'companyId' | 'id'>, now: number) {
  const secret = randomBytes(24).toString('base64url')
  const token = Buffer.from(`${row.companyId}|${row.id}|${secret}`).toString('base64url')
  return { url: publicUrl(`/confirmar/${token}`), link: { hash: digest(secret), expiresAt: now + lifeMs } }
}

export type LinkParts = { companyId: string; conversationId: string; secret: string }

/** What a link's token says of itself; null for anything this product did not make. */
export function readLink(token: string): LinkParts | null {
  if (token.length > 400) return null
  const [companyId, conversationId, secret, ...rest] = Buffer.from(token, 'base64url').toString('utf8').split('|')
  if (!companyId?.startsWith('comp_') || !conversationId?.startsWith('conv_') || !secret || rest.length > 0) return null
  return { companyId, conversationId, secret }
}

/** Whether a secret opens the link a conversation waits for. */
export function opens(talk: TalkState, secret: string, now: number): boolean {
  if (!talk.link || now > talk.link.expiresAt) return false
  return timingSafeEqual(Buffer.from(talk.link.hash), Buffer.from(digest(secret)))
}

/** Puts a fresh link into the moves that ask for it. */
export function withLink(
  row: Pick<ConversationRow, 'companyId' | 'id'>,
  turn: TurnResult,
  now: number,
): { turn: TurnResult; texts: string[] } {
  const asks = turn.moves.some(({ variant }) => variant === 'one_time_link')
  if (!asks) return { turn, texts: [] }
  const { url, link } = makeLink(row, now)
  const moves = turn.moves.map((move) =>
    move.variant === 'one_time_link' ? { ...move, values: { ...move.values, link: url } } : move,
  )
  return { turn: { ...turn, moves, state: { ...turn.state, link } }, texts: [url] }
}
