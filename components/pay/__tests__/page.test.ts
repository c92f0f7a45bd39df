import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { debtorTopics } from '@/db/constants/payments'
import type { PayCharge, PayPage } from '@/lib/payments'
import { faultDocument } from '../fault-page'
import { payDocument } from '../page'
import { topicDocument } from '../topic-page'
import { wordsIn } from '../words'
import { frameWith, nasty, pageAt, stages } from './pages'

const assets = { css: '/pay/assets/pay-1.css', js: '/pay/assets/pay-1.js' }
const kinds = Object.keys(stages) as (keyof typeof stages)[]
const locales = ['pt-BR', 'en'] as const
const shown = (kind: (typeof kinds)[number], changes = {}, locale: (typeof locales)[number] = 'pt-BR') =>
  payDocument(pageAt(kind, changes), wordsIn(locale), assets).text

describe.each(locales)('the pages in %s', (locale) => {
  const words = wordsIn(locale)
  it('have a word for everything they say', () => {
    const pages = [
      ...kinds.map((kind) => shown(kind, {}, locale)),
      ...debtorTopics.flatMap((topic) =>
        [{}, { told: { [topic]: { at: 1 } } }].map(
          (changes) => topicDocument(frameWith(changes), topic, words, assets).text,
        ),
      ),
      ...[404, 429, 500, 403].map(
        (status) => faultDocument({ status, reason: 'x', requestId: 'req_1', back: '/pay/x' }, words, assets).text,
      ),
    ]
    for (const page of pages) {
      // A missing key comes out as its own path.
      expect(page).not.toMatch(/[>"](?:[a-z]+[A-Z]?[a-z]*\.){1,3}[a-zA-Z_]+[<"]/)
      expect(page).toContain(`<html lang="${locale}">`)
    }
  })
})

describe('a page', () => {
  it.each(kinds)('escapes whatever people and companies are called: %s', (kind) => {
    const creditor = { name: nasty, document: nasty, address: nasty }
    const page = shown(kind, { creditor, firstName: nasty })
    expect(page).not.toContain('<script>alert')
    expect(page).not.toContain('<img')
    expect(page.match(/<script/g)).toHaveLength(1)
  })
  it.each(kinds)('always tells the creditor, their address and the ways out: %s', (kind) => {
    const page = shown(kind)
    for (const text of ['Consórcio Exemplo Ltda.', '11.222.333/0001-81', 'Rua das Acácias, 120']) {
      expect(page).toContain(text)
    }
    for (const topic of ['person', 'dispute', 'stop']) expect(page).toContain(`/pay/abcdefghijklmnopqrstuv/${topic}"`)
    expect(page).toMatch(/not-me|Obrigado por avisar/)
  })
  it.each(['check', 'locked', 'not_ready'] as const)('has no word or sum of a debt before the check: %s', (kind) => {
    const main = /<title>[\s\S]*?<\/title>|<main[\s\S]*<\/main>/g
    const text = (shown(kind).match(main) ?? []).join(' ')
    expect(text).not.toMatch(/R\$|d[ií]vida|deve\b|atraso|parcela|pagamento|João|Silva|\d{3}[.,]\d{2}/i)
  })
  it('gives the way back from a stop to the holder alone', () => {
    const stopped = (verified: boolean) =>
      topicDocument(frameWith({ verified, told: { stop: { at: 1 } } }), 'stop', wordsIn('pt-BR'), assets).text
    expect(stopped(true)).toContain('/stop/undo"')
    expect(stopped(false)).not.toContain('/stop/undo"')
    expect(stopped(false)).toContain('Confirmar que sou eu')
  })
  it('tells what waiting costs, where the bank adds it', () => {
    const paying = (late: PayCharge['late']) => {
      if (stages.pay.kind !== 'pay') throw new Error('stages.pay is another stage')
      const stage = { ...stages.pay, charge: { ...(stages.pay.charge as PayCharge), late } }
      return payDocument({ ...pageAt('pay'), stage }, wordsIn('pt-BR'), assets).text
    }
    expect(paying(null)).not.toMatch(/multa|juros/)
    expect(paying({ fine: 200, interest: 75 })).toContain(
      'Depois de 21 de dezembro: multa de 2% e juros de 0,75% ao mês.',
    )
    expect(paying({ fine: 200, interest: 0 })).toContain('Depois de 21 de dezembro: multa de 2%.')
    expect(paying({ fine: 0, interest: 100 })).toContain('Depois de 21 de dezembro: juros de 1% ao mês.')
  })
  it('sends who may not take a choice back here to a person', () => {
    const paying = (drop: 'page' | 'person' | 'none') => {
      const stage = { ...stages.pay, drop } as PayPage['stage']
      return payDocument({ ...pageAt('pay'), stage }, wordsIn('pt-BR'), assets).text
    }
    expect(paying('page')).toContain('/drop"')
    for (const drop of ['person', 'none'] as const) expect(paying(drop)).not.toContain('/drop"')
    expect(paying('person')).toContain('Para mudar de opção, fale com uma pessoa')
  })
  it('is labelled when it is played', () => {
    expect(shown('pay', { simulated: true })).toContain('Simulação')
    expect(shown('pay')).not.toContain('Simulação')
  })
  it('carries no inline script, style or handler', () => {
    for (const kind of kinds) expect(shown(kind)).not.toMatch(/<script(?! src=)|<style|\sstyle=|\son[a-z]+=/)
  })
  it('looks again by itself where no script runs, only while something is awaited', () => {
    expect(shown('pay')).toMatch(/<noscript><meta http-equiv="refresh"/)
    for (const kind of kinds) if (kind !== 'pay') expect(shown(kind)).not.toContain('http-equiv="refresh"')
  })
  it('tells no link that closed from one that never was', () => {
    const page = () =>
      faultDocument({ status: 404, reason: 'pay_link_closed', requestId: 'req_1', back: '' }, wordsIn('pt-BR'), assets)
        .text
    expect(page()).not.toContain('/pay/abc')
    expect(page()).toContain('peça um novo')
  })
})

describe('what a phone loads', () => {
  const script = readFileSync('public/pay.js', 'utf8')
  it('is far below 100 kB of script', () => {
    expect(Buffer.byteLength(script)).toBeLessThan(10_000)
  })
  it('is below 20 kB in all, as it travels', () => {
    const css = readFileSync('public/tokens.css', 'utf8') + readFileSync('public/pay.css', 'utf8')
    const sizes = [css, script, shown('options')].map((text) => gzipSync(text).length)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(20_000)
  })
  it('needs no browser newer than those with custom properties', () => {
    const code = script.replace(/\/\*[\s\S]*?\*\//g, '')
    expect(code).not.toMatch(/=>|\?\.|\?\?|`|\b(?:let|const|class|async|await)\b|\.\.\.|fetch\(/)
  })
})
