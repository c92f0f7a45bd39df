import { describe, expect, it } from 'vitest'
import { cardPdf } from '../card/card-pdf'
import { cardMarkdown, plain } from '../card/markdown'
import { modelCard } from '../card/model-card'
import { exampleFacts } from './support/example-facts'

const markdown = (locale: 'pt-BR' | 'en', facts = exampleFacts()) =>
  [...cardMarkdown(modelCard(facts, locale))].join('')

describe('the card in Markdown', () => {
  it.each(['pt-BR', 'en'] as const)('says every part in %s', (locale) => {
    const text = markdown(locale)
    const pt = locale === 'pt-BR'
    for (const part of pt
      ? ['Só há desfecho de pedidos liberados', 'art. 20', 'a um erro-padrão', 'isotônica', '9.000', '0,7786', '81,9%']
      : ['Only approved orders have an outcome', 'art. 20', 'within one standard error', 'isotonic', '9,000', '0.7786'])
      expect(text).toContain(part)
    expect(text).toContain(exampleFacts().model.model_hash)
    expect(text).not.toMatch(/undefined|NaN|model-card\.|\{\w+\}/)
  })

  it('lets no name become Markdown or HTML', () => {
    expect(plain('<img src=x>\n# [a](b) | *c*')).toBe('&lt;img src=x> # \\[a\\](b) \\| \\*c\\*')
    expect(plain('# title')).toBe('\\# title')
    expect(plain('1. item')).toBe('\\1. item')
    expect(plain('LIMIT_BAL _em_ https')).toBe('LIMIT_BAL \\_em\\_ https')
  })

  it('holds together for a version with nothing optional', () => {
    const facts = exampleFacts()
    const text = markdown('en', {
      ...facts,
      segments: [],
      model: {
        ...facts.model,
        algorithm: 'tree',
        requested: 'tree',
        leaderboard: null,
        calibration_report: null,
        rounds: null,
        out_of_bag: null,
        surrogate: null,
        review_band: null,
        feature_importance: [],
        id_columns: [],
        excluded_columns: [],
      },
    })
    expect(text).toContain('The model uses no columns that form groups.')
    expect(text).not.toMatch(/undefined|NaN/)
  })
})

describe('the card as PDF', () => {
  it('is tagged, titled, in the language, in the product\u2019s own type, on numbered pages', async () => {
    const card = modelCard(exampleFacts(), 'pt-BR')
    const pdf = Buffer.from(await cardPdf(card))
    const text = pdf.toString('latin1')
    expect(text.startsWith('%PDF-1.7')).toBe(true)
    expect(text).toContain('/Marked true')
    expect(text).toMatch(/\/Lang \(pt-BR\)/)
    expect(text).toMatch(/\/FontName \/\w+\+Geist-Regular/)
    expect(text.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(3)
  })

  it('runs a long table over pages', async () => {
    const facts = exampleFacts()
    const [feature] = facts.model.features
    const features = Array.from({ length: 120 }, (_, i) => ({ ...feature, name: `coluna ${i}`, label: `coluna ${i}` }))
    const long = { ...facts, model: { ...facts.model, features: features as typeof facts.model.features } }
    const text = Buffer.from(await cardPdf(modelCard(long, 'en'))).toString('latin1')
    expect(text.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(7)
  })
})
