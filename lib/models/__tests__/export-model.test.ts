import { DecisionTreeClassifier } from 'ml-cart'
import { describe, expect, it } from 'vitest'
import { decodeModel, NODE, predictRow } from '@/lib/ml'
import { testContext, useTestDatabase } from '@/tests/support/database'
import { storeExampleModel } from '@/tests/support/trained-model'
import { exportModel } from '../export-model'
import { getModel } from '../get-model'
import { scorePmml } from './support/pmml-engine'
import { readXml } from './support/read-xml'

useTestDatabase()
const ctx = testContext('comp_export')

const taken = async (...args: Parameters<typeof exportModel>) =>
  [...((await exportModel(...args)).content as Iterable<string>)].join('')

describe('other formats', () => {
  it('PMML of a stored version', async () => {
    const { id } = await storeExampleModel(ctx.companyId)
    const { learned } = await getModel(ctx, id)
    expect([...learned.kind]).toContain(NODE.category)
    const fields = scorePmml(readXml(await taken(ctx, id, 'pmml')), { score: 500, clisimples: 1, regiao: 'Sul' })
    expect(fields['probability']).toBeCloseTo(predictRow(learned, Float64Array.of(Number.NaN, 500, 1, 0)), 12)
  })

  it('own JSON holds the model, which reads back', async () => {
    const { id } = await storeExampleModel(ctx.companyId)
    const { learned } = await getModel(ctx, id)
    const file = JSON.parse(await taken(ctx, id, 'json')) as { format: string; learned: unknown }
    expect(file.format).toBe('aval-model/1')
    expect(decodeModel(file.learned)).toEqual(learned)
  })

  it('ml-cart loads its JSON, or hears why there is none', async () => {
    const { id } = await storeExampleModel(ctx.companyId)
    await expect(exportModel(ctx, id, 'ml-cart')).rejects.toMatchObject({ reason: 'format_unavailable' })
    const { id: shallow } = await storeExampleModel(ctx.companyId, { maxDepth: 1 })
    const content = await taken(ctx, shallow, 'ml-cart')
    const loaded = DecisionTreeClassifier.load(JSON.parse(content))
    const { learned } = await getModel(ctx, shallow)
    const row = [0, 500, 1, 0]
    expect(loaded.predict([row])).toEqual([Number(predictRow(learned, Float64Array.from(row)) >= 0.5)])
  })

  it.each(['pt-BR', 'en'] as const)(
    'the card in %s warns about the label and gives the figures with their n',
    async (locale) => {
      const { id, testRows } = await storeExampleModel(ctx.companyId)
      const { contentType, name } = await exportModel({ ...ctx, locale }, id, 'card')
      const content = await taken({ ...ctx, locale }, id, 'card')
      expect(contentType).toContain('text/markdown')
      expect(name).toMatch(/^mod_\w+-v\d+\.md$/)
      expect(content).toContain(locale === 'en' ? 'imitates the analyst' : 'imita o analista')
      expect(content).toContain(String(testRows))
      expect(content).toContain('| constante | ')
      expect(content).not.toContain('undefined')
    },
  )
})
