import { type Scope, scopes } from '@/db/constants/identity'

type Room = Scope extends `${infer R}:${string}` ? R : never
type Right = 'read' | 'write'
export type RoomRights = { room: Room; read: Scope | null; write: Scope | null }

const roomOf = (scope: Scope) => scope.split(':')[0] as Room

/** The scopes of the contract as rooms that are read and written, in the contract's order. */
export function groupScopes(given: readonly Scope[]): RoomRights[] {
  const has = new Set(given)
  const rooms = [...new Set(scopes.filter((scope) => has.has(scope)).map(roomOf))]
  const held = (room: Room, right: Right) => scopes.find((scope) => scope === `${room}:${right}` && has.has(scope))
  return rooms.map((room) => ({ room, read: held(room, 'read') ?? null, write: held(room, 'write') ?? null }))
}

export const presets = ['read', 'decide', 'all'] as const
export type Preset = (typeof presets)[number]

const deciding: readonly Scope[] = ['companies:read', 'models:read', 'decisions:read', 'decisions:write']

/** What a preset asks for, cut to what its maker holds. */
export function presetScopes(preset: Preset, held: readonly Scope[]): Scope[] {
  if (preset === 'all') return [...held]
  return held.filter((scope) => (preset === 'read' ? scope.endsWith(':read') : deciding.includes(scope)))
}

/** `all`, `read` when they are every scope or every reading scope of the contract; else null. */
export function nameOf(given: readonly Scope[]): 'all' | 'read' | null {
  const has = new Set(given)
  if (has.size === scopes.length) return 'all'
  const reading = scopes.filter((scope) => scope.endsWith(':read'))
  return has.size === reading.length && reading.every((scope) => has.has(scope)) ? 'read' : null
}
