import { CompactSign, compactVerify, decodeProtectedHeader } from 'jose'
import { publishedKey, signingKey } from './key-ring'

const algorithm = 'RS256'
const headerFields = ['alg', 'kid', 'typ']

/**
 * Signs what the product states as a compact JWS (RFC 7515) of its JSON. `typ` keeps statements apart from tokens, which
 * have another one.
 */
export async function signStatement(
  typ: string,
  statement: unknown,
  nowMs: number,
): Promise<{ kid: string; jws: string }> {
  const { kid, key } = await signingKey(nowMs)
  const bytes = new TextEncoder().encode(JSON.stringify(statement))
  const jws = await new CompactSign(bytes).setProtectedHeader({ alg: algorithm, typ, kid }).sign(key)
  return { kid, jws }
}

async function read(typ: string, jws: string): Promise<unknown> {
  const { kid, ...header } = decodeProtectedHeader(jws)
  const plain =
    Object.keys({ kid, ...header })
      .sort()
      .join() === headerFields.join()
  const key = plain && header.typ === typ && kid !== undefined ? await publishedKey(kid) : null
  if (!key) return null
  const { payload } = await compactVerify(jws, key, { algorithms: [algorithm] })
  return JSON.parse(new TextDecoder().decode(payload))
}

/** What a statement of this `typ` says; null unless this product signed it, with a key of now or of any time before. */
export const readStatement = (typ: string, jws: string): Promise<unknown> => read(typ, jws).catch(() => null)
