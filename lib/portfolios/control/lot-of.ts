import { createHash } from 'node:crypto'
import { lotIn } from '../core/control-lot'

/** A person's lot under a salt: first bits of SHA-256(salt|person). The same in every process and at every time. */
export const lotOf = (salt: string, person: string): number =>
  lotIn(createHash('sha256').update(`${salt}|${person}`).digest())
