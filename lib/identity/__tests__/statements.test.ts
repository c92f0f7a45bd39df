import { describe, expect, it } from 'vitest'
import { useTestDatabase } from '@/tests/support/database'
import {
  createToken,
  maintainSigningKeys,
  principalFromToken,
  readStatement,
  rotateSigningKey,
  signStatement,
} from '..'
import { keyById } from '../keys/repository'
import { aCompany } from './people'

useTestDatabase()
const typ = 'aval-test+jws'
const statement = { said: 'isto', number: 0.1 + 0.2 }

describe('a statement of the product', () => {
  it('is read as it was signed, and only by its own type', async () => {
    const { jws } = await signStatement(typ, statement, Date.now())
    expect(await readStatement(typ, jws)).toEqual(statement)
    expect(await readStatement('other+jws', jws)).toBeNull()
  })

  it('is not read once a letter of it was changed, nor when anybody else signed it', async () => {
    const { jws } = await signStatement(typ, statement, Date.now())
    const [header, , signature] = jws.split('.')
    const payload = Buffer.from(JSON.stringify({ ...statement, said: 'aquilo' })).toString('base64url')
    expect(await readStatement(typ, `${header}.${payload}.${signature}`)).toBeNull()
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const kid = JSON.parse(Buffer.from(header ?? '', 'base64url').toString()).kid
    for (const hostile of [
      { alg: 'none', typ, kid },
      { alg: 'RS256', typ, kid: 'key_unknown' },
      { alg: 'RS256', typ, kid, jku: 'https://evil.example/jwks.json' },
      { alg: 'RS256', typ },
    ]) {
      expect(await readStatement(typ, `${part(hostile)}.${part(statement)}.${signature}`)).toBeNull()
    }
    for (const text of ['', '..', 'a.b.c', 'x'.repeat(9_000)]) expect(await readStatement(typ, text)).toBeNull()
  })

  it('is no token, and a token is no statement', async () => {
    const { asOwner } = await aCompany()
    const { token } = await createToken(asOwner, { name: 'x', scope: ['models:read'] })
    expect(await readStatement(typ, token)).toBeNull()
    const { jws } = await signStatement(typ, statement, Date.now())
    await expect(principalFromToken(jws)).rejects.toMatchObject({ code: 'unauthorized' })
  })

  it('still reads when its key was retired long ago', async () => {
    const { asOwner } = await aCompany()
    await rotateSigningKey(asOwner, undefined)
    const { kid, jws } = await signStatement(typ, statement, Date.now())
    await rotateSigningKey(asOwner, undefined)
    await maintainSigningKeys(Date.now() + 400 * 86_400_000)
    expect(await keyById(kid)).toMatchObject({ state: 'retired' })
    expect(await readStatement(typ, jws)).toEqual(statement)
  })
})
