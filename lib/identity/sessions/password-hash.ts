import { randomBytes } from 'node:crypto'
import { type Algorithm, hash, verify } from '@node-rs/argon2'
import { singleton } from '@/lib/platform/singleton'
import { Slots } from '@/lib/platform/slots'

// OWASP's second profile: 19 MiB, two passes, one lane; about 30 ms.
const options = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const atOnce = 2
const maxWaiting = 100
const slots = singleton('password-slots', () => new Slots(atOnce, maxWaiting))

/**
 * Runs at most two hashes at once, so that logins cannot starve everything else of memory and cores. A slot must never
 * wait for a transaction: a transaction may be waiting for a slot.
 * @throws AppError `unavailable` when a hundred wait already.
 */
export const inPasswordSlot = <T>(run: () => Promise<T>): Promise<T> => slots.run(run)

/** argon2id in PHC form, salt included. */
export const hashPassword = (password: string): Promise<string> => inPasswordSlot(() => hash(password, options))

const decoy = () => singleton('password-decoy', () => hash(randomBytes(16), options))

/** Without a stored hash it works as long and answers no. */
export async function passwordMatches(stored: string | null | undefined, password: string): Promise<boolean> {
  const matches = await inPasswordSlot(async () => verify(stored ?? (await decoy()), password))
  return matches && Boolean(stored)
}
