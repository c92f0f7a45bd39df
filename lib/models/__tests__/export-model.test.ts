import { DecisionTreeClassifier } from 'ml-cart'
import { describe, expect, it } from 'vitest'
import { decodeModel, type Model, NODE, predictRow } from '@/lib/ml'
import { testContext, useTestDatabase } from '@/tests/support/database'
import { storeExampleModel } from '@/tests/support/trained-model'
import { toPmml } from '../core/pmml'
import { exportModel } from '../export-model'
import { getModel } from '../get-model'
import { plain } from '../model-card'

useTestDatabase()
const ctx = testContext('comp_export')

type Xml = { name: string; attributes: Record<string, string>; children: Xml[]; text: string }

/** A strict little reader: throws on anything not well formed. */
function readXml(source: string): Xml {
  const root: Xml = { name: '', attributes: {}, children: [], text: '' }
  const stack = [root]
  const tag = /<(\/?)([A-Za-z]+)((?:\s+[A-Za-z]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy
  const body = source.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '')
  const plainText = (text: string) =>
    text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&')
  let at = 0
  for (let match = tag.exec(body); match; match = tag.exec(body)) {
    at = tag.lastIndex
    const [, close, name = '', attributes = '', empty, text] = match
    const open = stack.at(-1) as Xml
    if (text !== undefined) {
      if (/&(?!(lt|gt|quot|apos|amp);)/.test(text)) throw new Error('bare &')
      open.text += plainText(text)
    } else if (close) {
      if (open.name !== name) throw new Error(`</${name}> closes <${open.name}>`)
      stack.pop()
    } else {
      const pairs = [...attributes.matchAll(/([A-Za-z]+)="([^"]*)"/g)].map(([, key, value]) => [
        key,
        plainText(value ?? ''),
      ])
      const child: Xml = { name, attributes: Object.fromEntries(pairs), children: [], text: '' }
      open.children.push(child)
      if (!empty) stack.push(child)
    }
  }
  if (at !== body.length || stack.length !== 1) throw new Error(`not well formed at ${at}`)
  return root.children[0] as Xml
}

const child = (node: Xml, name: string) => node.children.find((item) => item.name === name) as Xml

/** Scores a row by the rules of PMML 4.4 (defaultChild for unknown predicates). */
function scorePmml(node: Xml, row: Record<string, number | string | undefined>, approve: string): number {
  const nodes = node.children.filter((item) => item.name === 'Node')
  const test = (item: Xml): boolean | null => {
    const set = item.children.find((part) => part.name === 'SimpleSetPredicate')
    const predicate = set ?? item.children.find((part) => part.name === 'SimplePredicate')
    const { field = '', operator = '', value, booleanOperator } = predicate?.attributes ?? {}
    const given = row[field]
    if (operator === 'isMissing') return given === undefined
    if (operator === 'isNotMissing') return given !== undefined
    if (given === undefined) return null
    if (set) {
      const text = child(set, 'Array').text
      const values = [...text.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, item]) => item?.replaceAll('\\"', '"'))
      return values.includes(String(given)) === (booleanOperator === 'isIn')
    }
    return operator === 'lessOrEqual' ? Number(given) <= Number(value) : Number(given) > Number(value)
  }
  if (nodes.length > 0) {
    const unknown = nodes.some((item) => test(item) === null)
    const next = unknown
      ? nodes.find((item) => item.attributes['id'] === node.attributes['defaultChild'])
      : nodes.find((item) => test(item))
    return scorePmml(next as Xml, row, approve)
  }
  const share = node.children.find((item) => item.name === 'ScoreDistribution' && item.attributes['value'] === approve)
  return Number(share?.attributes['probability'])
}

function namedRow(tree: Model, values: Float64Array) {
  return Object.fromEntries(
    tree.features.map((feature, i) => {
      const value = values[i] as number
      if (Number.isNaN(value)) return [feature.name, undefined]
      return [feature.name, feature.type === 'category' ? feature.categories[value] : value]
    }),
  )
}

describe('PMML', () => {
  it('is well formed and predicts what the model predicts, missing values too', async () => {
    const { id } = await storeExampleModel(ctx.companyId)
    const { tree, row } = await getModel(ctx, id)
    expect([...tree.kind]).toContain(NODE.category)
    const xml = readXml((await exportModel(ctx, id, 'pmml')).content)
    expect(xml.attributes).toEqual({ xmlns: 'http://www.dmg.org/PMML-4_4', version: '4.4' })
    const root = child(child(xml, 'TreeModel'), 'Node')
    for (let i = 0; i < 400; i += 1) {
      const pick = (values: number[]) => (i % 7 === 0 ? Number.NaN : (values[i % values.length] as number))
      const values = Float64Array.of(
        i % 6,
        pick([10, 250, 500, 777, 999]),
        i % 2,
        (i >> 2) % 4 === 3 ? Number.NaN : (i >> 2) % 4,
      )
      expect(scorePmml(root, namedRow(tree, values), row.approveLabel)).toBe(predictRow(tree, values))
    }
  })

  it('survives names that XML could choke on', async () => {
    const { id } = await storeExampleModel(ctx.companyId)
    const { tree, row } = await getModel(ctx, id)
    const features = tree.features.map((feature) => ({ ...feature, name: `<"&'${feature.name}\u0001` }))
    const xml = readXml(toPmml({ ...tree, features }, { ...row, approveLabel: '<ok>', rejectLabel: '"no"' }))
    expect(child(xml, 'DataDictionary').children).toHaveLength(5)
  })
})

describe('other formats', () => {
  it('own JSON holds the tree, which reads back', async () => {
    const { id } = await storeExampleModel(ctx.companyId)
    const { tree } = await getModel(ctx, id)
    const file = JSON.parse((await exportModel(ctx, id, 'json')).content) as { format: string; tree: unknown }
    expect(file.format).toBe('aval-model/1')
    expect(decodeModel(file.tree)).toEqual(tree)
  })

  it('ml-cart loads its JSON, or hears why there is none', async () => {
    const { id } = await storeExampleModel(ctx.companyId)
    await expect(exportModel(ctx, id, 'ml-cart')).rejects.toMatchObject({ reason: 'format_unavailable' })
    const { id: shallow } = await storeExampleModel(ctx.companyId, { maxDepth: 1 })
    const { content } = await exportModel(ctx, shallow, 'ml-cart')
    const loaded = DecisionTreeClassifier.load(JSON.parse(content))
    const { tree } = await getModel(ctx, shallow)
    const row = [0, 500, 1, 0]
    expect(loaded.predict([row])).toEqual([Number(predictRow(tree, Float64Array.from(row)) >= 0.5)])
  })

  it.each(['pt-BR', 'en'] as const)(
    'the card in %s warns about the label and gives the figures with their n',
    async (locale) => {
      const { id, testRows } = await storeExampleModel(ctx.companyId)
      const { content, contentType, name } = await exportModel({ ...ctx, locale }, id, 'card')
      expect(contentType).toContain('text/markdown')
      expect(name).toMatch(/^mod_\w+-v\d+\.md$/)
      expect(content).toContain(locale === 'en' ? 'imitates the analyst' : 'imita o analista')
      expect(content).toContain(String(testRows))
      expect(content).toContain('constante: ')
      expect(content).not.toContain('undefined')
    },
  )

  it('the card lets no name become Markdown or HTML', () => {
    expect(plain('<img src=x>\n# [a](b) | *c*')).toBe('&lt;img src=x> \\# \\[a\\]\\(b\\) \\| \\*c\\*')
  })
})
