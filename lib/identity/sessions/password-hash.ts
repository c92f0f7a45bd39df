import { randomBytes } from 'node:crypto'
import { type Algorithm, hash, verify } from '@node-rs/argon2'
import { AppError } from '@/lib/platform/errors'
import { singleton } from '@/lib/platform/singleton'

// OWASP's second profile: 19 MiB, two passes, one lane; about 30 ms.
const options = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const atOnce = 2
const maxWaiting = 100
const gate = singleton('password-gate', () => ({ busy: 0, waiting: [] as (() => void)[] }))

/**
 * Runs at most two hashes at once, so that logins cannot starve everything else of memory and cores. A slot must never
 * wait for a transaction: a transaction may be waiting for a slot.
 * @throws AppError `unavailable` when a hundred wait already.
 */
export async function inPasswordSlot<T>(run: () => Promise<T>): Promise<T> {
  if (gate.busy < atOnce) gate.busy += 1
  else {
    if (gate.waiting.length >= maxWaiting) throw new AppError('unavailable')
    await new Promise<void>((resume) => gate.waiting.push(resume))
  }
  try {
    return await run()
  } finally {
    const next = gate.waiting.shift()
    if (next) next()
    else gate.busy -= 1
  }
}

/** argon2id in PHC form, salt included. */
export const hashPassword = (password: string): Promise<string> => inPasswordSlot(() => hash(password, options))

const decoy = () => singleton('password-decoy', () => hash(randomBytes(16), options))

/** Without a stored hash it works as long and answers no. */
export async function passwordMatches(stored: string | null | undefined, password: string): Promise<boolean> {
  const matches = await inPasswordSlot(async () => verify(stored ?? (await decoy()), password))
  return matches && Boolean(stored)
}
