import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { useTestDatabase } from '@/tests/support/database'
import { blindIndex, globalBlindIndex, sealJson, unsealJson } from '../crypto/company-key'
import { deriveKey, masterKey } from '../crypto/master-key'

const { dataDir } = useTestDatabase()
const place = { companyId: 'comp_a', table: 'customers', row: 'cust_1' }
const person = { name: 'Ana', document: '12345678909', phone: '+5511999990000' }

test('a sealed row opens in its own place alone', async () => {
  const sealed = await sealJson(place, person)
  expect(sealed.includes(Buffer.from('Ana'))).toBe(false)
  expect(await unsealJson(place, sealed)).toEqual(person)
  for (const elsewhere of [{ companyId: 'comp_b' }, { table: 'users' }, { row: 'cust_2' }]) {
    await expect(unsealJson({ ...place, ...elsewhere }, sealed)).rejects.toThrow()
  }
})

test('one changed bit anywhere is noticed', async () => {
  const sealed = await sealJson(place, person)
  for (let i = 0; i < sealed.length; i += 1) {
    const altered = Buffer.from(sealed)
    altered[i] = (altered[i] ?? 0) ^ 1
    await expect(unsealJson(place, altered)).rejects.toThrow()
  }
})

test('equal rows seal differently, equal values index equally inside one company', async () => {
  expect((await sealJson(place, person)).equals(await sealJson(place, person))).toBe(false)
  const index = (company: string, value: string) => blindIndex(company, 'document', value)
  expect(await index('comp_a', '1')).toBe(await index('comp_a', '1'))
  expect(await index('comp_a', '1')).not.toBe(await index('comp_b', '1'))
  expect(await index('comp_a', '1')).not.toBe(await index('comp_a', '2'))
  expect(globalBlindIndex('email', 'a@b')).not.toBe(globalBlindIndex('document', 'a@b'))
})

test('the master key is a file only its owner can read, and purposes do not share keys', () => {
  masterKey()
  expect(statSync(join(dataDir, 'keys', 'master.key')).mode & 0o777).toBe(0o600)
  expect(deriveKey('one').equals(deriveKey('two'))).toBe(false)
})
