import { describe, expect, test } from 'vitest'
import { rolePermissions } from '@/db/constants/identity'
import { newId } from '@/lib/platform/ids'
import { testContext, useTestDatabase } from '@/tests/support/database'
import { choosePersona } from '../choose-persona'
import { endExperiment } from '../end-experiment'
import { getPersona } from '../get-persona'
import { listExperiments } from '../list-experiments'
import { listPersonas } from '../list-personas'
import { listPersonaVersions } from '../list-versions'
import { putPersona } from '../put-persona'
import { restorePersona } from '../restore-persona'
import { serializePersonaVersion } from '../serialize'
import { startExperiment } from '../start-experiment'
import { serializeContent } from '../wire-content'
import { personaFactsOf } from './facts'

useTestDatabase()
const all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
const page = { limit: 50 }

/** A company of its own, with persona 5 as it may be sent back. */
async function company() {
  const ctx = testContext(newId('company'))
  const five = await getPersona(ctx, '5')
  return { ctx, five, content: serializeContent(five.persona) }
}

describe('putPersona', () => {
  test('each change is a version with its difference; the same again is none', async () => {
    const { ctx, five, content } = await company()
    const greetings = ['Oi, {{customer_name}}. Aqui é {{creditor_name}}, com calma.', ...content.greetings.slice(1)]
    const changed = await putPersona(ctx, { id: five.row.id, version: 1, ...content, greetings, humor: 'low' })
    expect(changed).toMatchObject({ row: { version: 2 }, latestVersion: 2, persona: { humor: 'low', greetings } })
    expect((await putPersona(ctx, { id: '5', ...content, greetings, humor: 'low' })).row.version).toBe(2)
    const { data } = await listPersonaVersions(ctx, '5', page)
    expect(data.map(({ row, inUse }) => [row.version, inUse])).toEqual([
      [2, true],
      [1, false],
    ])
    const [newest] = data.map(serializePersonaVersion)
    expect(newest?.changes.map(({ kind, field }) => `${kind} ${field}`)).toEqual(['value humor', 'text greetings[0]'])
  })

  test('a lost race answers with the version in use', async () => {
    const { ctx, content } = await company()
    await putPersona(ctx, { id: '5', ...content, humor: 'low', version: 1 })
    const late = putPersona(ctx, { id: '5', ...content, humor: 'medium', version: 1 })
    await expect(late).rejects.toMatchObject({ reason: 'persona_changed', params: { version: 2 } })
  })

  test('two at once: one wins', async () => {
    const { ctx, content } = await company()
    const writes = (['low', 'medium'] as const).map((humor) =>
      putPersona(ctx, { id: '5', ...content, humor, version: 1 }),
    )
    const ends = await Promise.allSettled(writes)
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('what is wrong with templates and rule is named, with what was meant', async () => {
    const { ctx, content } = await company()
    const wrong = putPersona(ctx, {
      id: '5',
      ...content,
      rule: { any: [] },
      options: { ...content.options, cash: 'Até {{due_date}} fica em {{valor_final}}.' },
    })
    await expect(wrong).rejects.toMatchObject({
      reason: 'persona_forbidden',
      faults: [
        { path: 'rule.any', code: 'rule_always_true' },
        {
          path: 'options.cash',
          code: 'placeholder_unknown',
          params: { name: 'valor_final', suggestion: 'discounted_amount' },
        },
      ],
    })
    expect((await getPersona(ctx, '5')).latestVersion).toBe(1)
  })

  test('needs scope and permission, and another company’s id is unknown', async () => {
    const { ctx, five, content } = await company()
    const reading = testContext(ctx.companyId, { only: ['personas:read'] })
    await expect(putPersona(reading, { id: '5', ...content })).rejects.toMatchObject({ reason: 'missing_scope' })
    const analyst = { ...ctx, permissions: rolePermissions.analyst }
    await expect(putPersona(analyst, { id: '5', ...content })).rejects.toMatchObject({ reason: 'missing_permission' })
    const other = testContext(newId('company'))
    await expect(putPersona(other, { id: five.row.id, ...content })).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('restorePersona', () => {
  test('an earlier content comes back as a version of its own', async () => {
    const { ctx, content } = await company()
    await putPersona(ctx, { id: '5', ...content, humor: 'low' })
    const back = await restorePersona(ctx, { id: '5', version: 1 })
    expect(back).toMatchObject({ row: { version: 3 }, persona: { humor: 'none' } })
    const { data } = await listPersonaVersions(ctx, '5', { limit: 1 })
    expect(data.map(serializePersonaVersion)[0]).toMatchObject({ version: 3, restored_from: 1, in_use: true })
    await expect(restorePersona(ctx, { id: '5', version: 9 })).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('splits', () => {
  test('a version kept aside is drawn while its split runs, and goes on when it is chosen', async () => {
    const { ctx, content } = await company()
    const kept = await putPersona(ctx, { id: '5', ...content, humor: 'low', use: false })
    expect(kept).toMatchObject({ row: { version: 1 }, latestVersion: 2 })
    const split = await startExperiment(ctx, { id: '5', version_b: 2, share_b: 0.5 })
    expect(split).toMatchObject({
      row: { versionA: 1, versionB: 2, shareB: 5_000 },
      figures: { test: { verdict: 'too_few' } },
    })
    const draw = (key: string) => choosePersona(ctx.companyId, personaFactsOf({ illness: true }), { key, enabled: all })
    const versions = await Promise.all(Array.from({ length: 60 }, (_, i) => draw(`conv_${i}`)))
    expect(new Set(versions.map(({ version }) => version))).toEqual(new Set([1, 2]))

    await expect(putPersona(ctx, { id: '5', ...content, humor: 'medium' })).rejects.toMatchObject({
      reason: 'experiment_running',
    })
    await expect(restorePersona(ctx, { id: '5', version: 2 })).rejects.toMatchObject({ reason: 'experiment_running' })
    await expect(startExperiment(ctx, { id: '5', version_b: 2 })).rejects.toMatchObject({
      reason: 'experiment_running',
    })

    const ended = await endExperiment(ctx, { id: '5', eid: split.row.id, use: 'b' })
    expect(ended.row).toMatchObject({ winner: 0 })
    expect((await getPersona(ctx, '5')).row.version).toBe(2)
    expect((await draw('conv_1')).experimentId).toBe('')
    await expect(endExperiment(ctx, { id: '5', eid: split.row.id })).rejects.toMatchObject({
      reason: 'experiment_ended',
    })
    expect((await listExperiments(ctx, '5', page)).data).toHaveLength(1)
  })

  test('a version needs another one to be split from', async () => {
    const { ctx } = await company()
    await expect(startExperiment(ctx, { id: '5', version_b: 1 })).rejects.toMatchObject({
      faults: [{ path: 'version_b', code: 'experiment_same_version' }],
    })
    await expect(startExperiment(ctx, { id: '5', version_b: 7 })).rejects.toMatchObject({ code: 'not_found' })
  })
})

test('the ten are listed by number, each with its place in the order', async () => {
  const { ctx } = await company()
  const { personas } = await listPersonas(ctx)
  expect(personas.map(({ row }) => row.number)).toEqual(all)
  expect(personas.map(({ place }) => place)).toEqual([7, 9, 10, 8, 3, 2, 5, 4, 1, 6])
})
