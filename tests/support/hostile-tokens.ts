import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'

type Json = Record<string, unknown>
export type TokenParts = { header: Json; claims: Json; signature: string }

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const decode = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as Json

export function tokenParts(token: string): TokenParts {
  const [header = '', claims = '', signature = ''] = token.split('.')
  return { header: decode(header), claims: decode(claims), signature }
}

/** A token with whatever header and claims, signed by `key` with `algorithm` of node:crypto. */
export function forge(key: KeyObject, header: Json, claims: Json, algorithm = 'RSA-SHA256'): string {
  const body = `${encode(header)}.${encode(claims)}`
  return `${body}.${sign(algorithm, Buffer.from(body), key).toString('base64url')}`
}

/**
 * Tokens that must not be let in, by the fault they have. `honest` is a live token and `key` the product's own signing
 * key, so that each differs from a good one in its fault alone.
 */
export function hostileTokens(given: { honest: string; key: KeyObject; publicPem: string; now: number }) {
  const { honest, key, publicPem } = given
  const { header, claims } = tokenParts(honest)
  const nowS = Math.floor(given.now / 1000)
  const [h = '', c = '', s = ''] = honest.split('.')
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const strangerJwk = stranger.publicKey.export({ format: 'jwk' })
  const hmac = (head: Json, hash: string) => {
    const body = `${encode(head)}.${c}`
    return `${body}.${createHmac(hash, publicPem).update(body).digest('base64url')}`
  }
  const withHeader = (change: Json) => forge(key, { ...header, ...change }, claims)
  const withClaims = (change: Json) => forge(key, header, { ...claims, ...change })
  const without = (from: Json, name: string) =>
    Object.fromEntries(Object.entries(from).filter(([other]) => other !== name))
  return {
    'no signature algorithm': `${encode({ ...header, alg: 'none' })}.${c}.`,
    'no signature algorithm, capital letters': `${encode({ ...header, alg: 'NONE' })}.${c}.`,
    'no signature algorithm with the old signature': `${encode({ ...header, alg: 'none' })}.${c}.${s}`,
    'HS256 keyed with the public key': hmac({ ...header, alg: 'HS256' }, 'sha256'),
    'HS512 keyed with the public key': hmac({ ...header, alg: 'HS512' }, 'sha512'),
    'RS512 with the own key': forge(key, { ...header, alg: 'RS512' }, claims, 'RSA-SHA512'),
    'RS256 named, SHA-512 signed': forge(key, header, claims, 'RSA-SHA512'),
    'ES256 of a stranger': forge(curve.privateKey, { ...header, alg: 'ES256' }, claims, 'SHA256'),
    'signed by a stranger': forge(stranger.privateKey, header, claims),
    'a jwk in the header': forge(stranger.privateKey, { ...header, jwk: strangerJwk }, claims),
    'a jwk in the header, own signature': withHeader({ jwk: strangerJwk }),
    'a jku in the header': forge(stranger.privateKey, { ...header, jku: 'https://evil.example/jwks.json' }, claims),
    'a jku in the header, own signature': withHeader({ jku: 'https://evil.example/jwks.json' }),
    'an x5u in the header': withHeader({ x5u: 'https://evil.example/cert.pem' }),
    'an x5c in the header': withHeader({ x5c: ['MIIB'] }),
    'a crit in the header': withHeader({ crit: ['exp'] }),
    'a crit for b64': withHeader({ crit: ['b64'], b64: true }),
    'a zip in the header': withHeader({ zip: 'DEF' }),
    'a cty in the header': withHeader({ cty: 'JWT' }),
    'an unknown kid': withHeader({ kid: 'key_01j00000000000000000000000' }),
    'a kid that is a path': withHeader({ kid: '../../../../dev/null' }),
    'a kid that is SQL': withHeader({ kid: "x' UNION SELECT 'a" }),
    'a kid that is an address': withHeader({ kid: 'https://evil.example/key' }),
    'a kid that is a number': withHeader({ kid: 1 }),
    'an empty kid': withHeader({ kid: '' }),
    'a kid of the prototype': withHeader({ kid: '__proto__' }),
    'no kid': forge(key, without(header, 'kid'), claims),
    'no typ': forge(key, without(header, 'typ'), claims),
    'another typ': withHeader({ typ: 'at+jwt' }),
    'a typ of a cookie': withHeader({ typ: 'JWE' }),
    'another issuer': withClaims({ iss: 'consorciei-auth-service' }),
    'no issuer': forge(key, header, without(claims, 'iss')),
    'another audience': withClaims({ aud: ['other-api'] }),
    'the audience among others': withClaims({ aud: ['aval-api', 'other-api'] }),
    'no audience': forge(key, header, without(claims, 'aud')),
    expired: withClaims({ iat: nowS - 7_200, exp: nowS - 3_600 }),
    'expired this second': withClaims({ exp: nowS }),
    'no expiry': forge(key, header, without(claims, 'exp')),
    'an expiry that is text': withClaims({ exp: '9999999999' }),
    'an expiry that is endless': withClaims({ exp: 1e300 }),
    'issued tomorrow': withClaims({ iat: nowS + 86_400 }),
    'valid from tomorrow': withClaims({ nbf: nowS + 86_400 }),
    'no jti': forge(key, header, without(claims, 'jti')),
    'a jti nobody has': withClaims({ jti: 'tok_01j00000000000000000000000' }),
    'a jti that is a path': withClaims({ jti: '../tok' }),
    'more rights than the stored token': withClaims({ scope: ['companies:write'], extra: true }),
    'the same jti, signed again with a later expiry': withClaims({ exp: Number(claims['exp']) + 60 }),
    'an unknown scope': withClaims({ scope: ['everything:write'] }),
    'a scope that is text': withClaims({ scope: 'companies:read' }),
    'another role': withClaims({ user_role: 'superuser' }),
    'another administrator': withClaims({ administrator_id: 'admin_01j00000000000000000000000' }),
    'the last character cut': honest.slice(0, -1),
    'half of it': honest.slice(0, honest.length / 2),
    'no signature part': `${h}.${c}`,
    'an empty signature': `${h}.${c}.`,
    'a signature of zeros': `${h}.${c}.${Buffer.alloc(256).toString('base64url')}`,
    'five parts': `${h}.${c}.${s}.${s}.${s}`,
    'a header that is no JSON': `bm90IGpzb24.${c}.${s}`,
    'a header that is a list': `${encode([])}.${c}.${s}`,
    'claims that are null': forge(key, header, null as unknown as Json),
    'claims that are a list': forge(key, header, [] as unknown as Json),
    'one bit of the claims turned': `${h}.${c.slice(0, -2)}${c.at(-2) === 'A' ? 'B' : 'A'}${c.at(-1)}.${s}`,
    'more than eight kilobytes': withClaims({ padding: 'x'.repeat(9_000) }),
    'only dots': '..',
    'a word': 'token',
  }
}
