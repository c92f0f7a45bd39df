import type { EventNote } from '@/lib/platform/outbox/publish'

/** Facts of this room for the others; ids only, no personal data. */
export const companyRegistered = (companyId: string, payload: { demo: boolean }): EventNote => ({
  type: 'company.registered',
  companyId,
  payload: { company_id: companyId, ...payload },
})

export const tokenCreated = (tokenId: string): EventNote => ({ type: 'token.created', payload: { token_id: tokenId } })

export const tokenRevoked = (tokenId: string): EventNote => ({ type: 'token.revoked', payload: { token_id: tokenId } })

export const memberJoined = (companyId: string, userId: string): EventNote => ({
  type: 'member.joined',
  companyId,
  payload: { user_id: userId },
})

export const memberUpdated = (userId: string): EventNote => ({ type: 'member.updated', payload: { user_id: userId } })
