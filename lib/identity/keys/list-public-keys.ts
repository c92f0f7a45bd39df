import { signingKey } from './key-ring'
import { verifyingKeys } from './repository'

export type PublicKey = { kty: string; n: string; e: string; alg: string; use: string; kid: string }

/** Public parts of the keys that sign or still verify, newest first. */
export async function listPublicKeys(now: number): Promise<PublicKey[]> {
  await signingKey(now)
  return (await verifyingKeys()).map(({ publicJwk }) => ({
    kty: publicJwk['kty'] ?? '',
    n: publicJwk['n'] ?? '',
    e: publicJwk['e'] ?? '',
    alg: publicJwk['alg'] ?? '',
    use: publicJwk['use'] ?? '',
    kid: publicJwk['kid'] ?? '',
  }))
}
