import { describe, expect, it } from 'vitest'
import { capacityRules } from '../rules/capacity.ts'
import { emotionRules } from '../rules/emotion.ts'
import { firstRule } from '../rules/rule.ts'
import { willingnessRules } from '../rules/willingness.ts'
import { normalize } from '../text/normalize.ts'

describe('willingness', () => {
  it.each([
    ['posso pagar', 'high'],
    ['tenho interesse', 'high'],
    ['como faço?', 'high'],
    ['não tenho problema em pagar à vista', 'high'],
    ['não é que eu não queira pagar', 'high'],
    ['quero pagar mas tô sem dinheiro', 'high'],
    ['sexta eu vou pagar sem falta', 'high'],
    ['mais tarde', 'medium'],
    ['verifico', 'medium'],
    ['chamo depois', 'medium'],
    ['não tenho dinheiro', 'low'],
    ['não posso pagar', 'low'],
    ['impossível', 'low'],
    ['não vou pagar', 'low'],
    ['não tenho interesse', 'low'],
    ['bom dia', undefined],
    ['quem é?', undefined],
  ])('%s: %s', (text, level) => {
    expect(firstRule(willingnessRules, normalize(text))?.says).toBe(level)
  })
})

describe('capacity', () => {
  it.each([
    ['tenho dinheiro', 'high'],
    ['posso pagar tudo', 'high'],
    ['já resolvo', 'high'],
    ['não tenho problema em pagar à vista', 'high'],
    ['pequeno valor', 'medium'],
    ['consigo alguma coisa', 'medium'],
    ['parte do valor', 'medium'],
    ['só consigo 100 reais', 'medium'],
    ['zero dinheiro', 'low'],
    ['não tenho nada', 'low'],
    ['situação crítica', 'low'],
    ['tô desempregado', 'low'],
    ['não tenho dinheiro', 'low'],
    ['quero a 2', undefined],
    ['bom dia', undefined],
  ])('%s: %s', (text, level) => {
    expect(firstRule(capacityRules, normalize(text))?.says).toBe(level)
  })
})

describe('emotion', () => {
  it.each([
    ['estou muito apertado', 'stressed'],
    ['situação difícil', 'stressed'],
    ['perdi emprego', 'stressed'],
    ['podemos resolver', 'cooperative'],
    ['entendo a situação', 'cooperative'],
    ['obrigada', 'cooperative'],
    ['não quero falar', 'resistant'],
    ['me deixe em paz', 'resistant'],
    ['não interessa', 'resistant'],
    ['qual o valor?', undefined],
  ])('%s: %s', (text, label) => {
    expect(firstRule(emotionRules, normalize(text))?.says).toBe(label)
  })
})
