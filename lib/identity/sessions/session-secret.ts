import { deriveKey } from '@/lib/platform/crypto/master-key'
import { env } from '@/lib/platform/env'

/** Seconds until a person logs in again. */
export const sessionMaxAgeS = 12 * 3_600

/** Encrypts the session cookie: `NEXTAUTH_SECRET`, else derived from the master key. */
export const sessionSecret = () => env().NEXTAUTH_SECRET ?? deriveKey('next-auth').toString('hex')
