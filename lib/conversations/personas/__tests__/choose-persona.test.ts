import { expect, test } from 'vitest'
import { transaction } from '@/db/client'
import { newId } from '@/lib/platform/ids'
import { useTestDatabase } from '@/tests/support/database'
import type { PersonaFacts } from '../../core/persona'
import { choosePersona } from '../choose-persona'
import { ensurePersonas } from '../ensure-personas'
import { personaVersionOf } from '../persona-content'
import { insertExperiment, insertVersion, putInUse, versionRow } from '../repository'
import { personaFactsOf } from './facts'

useTestDatabase()
const all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
const choose = (
  companyId: string,
  known: Partial<PersonaFacts> = {},
  more: { enabled?: number[]; forced?: number } = {},
) => choosePersona(companyId, personaFactsOf(known), { key: 'conv_1', enabled: all, ...more })

test('a company gets the ten once, however many ask at the same time', async () => {
  const companyId = newId('company')
  const asked = await Promise.all(Array.from({ length: 8 }, () => ensurePersonas(companyId)))
  expect(new Set(asked.flat().map(({ id }) => id)).size).toBe(10)
  expect(asked[0]?.map(({ number }) => number)).toEqual(all)
})

test.each<[number, Partial<PersonaFacts>]>([
  [9, { disputed: true, income_lost: true }],
  [6, { over_indebted: true, income_lost: true }],
  [5, { income_lost: true, broken_promise: true }],
  [8, { broken_promise: true, age: 70 }],
  [4, { age: 60 }],
  [2, { age: 25 }],
  [3, {}],
])('the first rule that holds chooses persona %i', async (number, known) => {
  const chosen = await choose('comp_rules', known)
  expect(chosen.number).toBe(number)
  expect(chosen.version).toBe(1)
  expect(chosen.persona.number).toBe(number)
  expect(chosen.because.length > 0).toBe(number !== 3)
})

test('unknown facts lower the confidence', async () => {
  const sure = await choose('comp_rules', { capacity: 0.8, willingness: 0.8 })
  const unsure = await choose('comp_rules', { age: null, history_score: null, contemplated: null })
  expect(sure.confidence).toBe(1)
  expect(unsure.confidence).toBeLessThan(sure.confidence)
})

test('a persona the policy switched off is passed over, the fallback too', async () => {
  expect((await choose('comp_rules', { age: 60 }, { enabled: [2, 3] })).number).toBe(3)
  expect((await choose('comp_rules', {}, { enabled: [8, 2] })).number).toBe(2)
})

test('a forced number is played whatever its rule says', async () => {
  expect(await choose('comp_rules', {}, { forced: 7 })).toMatchObject({ number: 7, because: [], confidence: 1 })
})

async function otherGreeting(companyId: string, number: number, version: number) {
  const row = (await ensurePersonas(companyId)).find((one) => one.number === number)
  if (!row) throw new Error('no such persona')
  const first = await versionRow(companyId, row.id, 1)
  await insertVersion({ ...first, version, content: { ...first.content, name: `v${version}` } })
  return row
}

test('a version counts once it is committed, and one that was rolled back never', async () => {
  const companyId = newId('company')
  const rolledBack = transaction(async () => {
    const row = await otherGreeting(companyId, 3, 2)
    await putInUse(row, 2, Date.now())
    expect((await choose(companyId)).persona.name).toBe('v2')
    throw new Error('rolled back')
  })
  await expect(rolledBack).rejects.toThrow('rolled back')
  expect(await choose(companyId)).toMatchObject({ version: 1, persona: { name: 'Responsável' } })
  const row = (await ensurePersonas(companyId))[2]
  if (!row) throw new Error('no third persona')
  const first = await versionRow(companyId, row.id, 1)
  await insertVersion({ ...first, version: 2, content: { ...first.content, name: 'another v2' } })
  await putInUse(row, 2, Date.now())
  expect(await choose(companyId)).toMatchObject({ version: 2, persona: { name: 'another v2' } })
  expect((await personaVersionOf(companyId, row.id, 1)).name).toBe('Responsável')
  await expect(personaVersionOf(newId('company'), row.id, 1)).rejects.toMatchObject({ code: 'not_found' })
})

test('in a split the key draws the version, the same one every time', async () => {
  const companyId = newId('company')
  const row = await otherGreeting(companyId, 3, 2)
  const experimentId = newId('experiment')
  await insertExperiment({
    id: experimentId,
    companyId,
    personaId: row.id,
    versionA: 1,
    versionB: 2,
    shareB: 3_000,
    startedAt: Date.now(),
    endedAt: 0,
    winner: 0,
  })
  const facts = personaFactsOf()
  const keys = Array.from({ length: 400 }, (_, i) => `conv_${i}`)
  const draw = (key: string) => choosePersona(companyId, facts, { key, enabled: all })
  const drawn = await Promise.all(keys.map(draw))
  expect(new Set(drawn.map((one) => one.experimentId))).toEqual(new Set([experimentId]))
  const inB = drawn.filter(({ version, persona }) => version === 2 && persona.name === 'v2')
  expect(inB.length).toBeGreaterThan(80)
  expect(inB.length).toBeLessThan(160)
  expect(await Promise.all(keys.map(draw))).toEqual(drawn)
  expect((await choosePersona(companyId, { ...facts, age: 60 }, { key: 'x', enabled: all })).experimentId).toBe('')
})
