import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import { type Messages, messages, type Namespace } from '@/messages'
import { locales } from '@/messages/locale'

type Tree = { [key: string]: string | Tree }

function flatten(tree: Tree, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>()
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') flat.set(prefix + key, value)
    else for (const [path, text] of flatten(value, `${prefix}${key}.`)) flat.set(path, text)
  }
  return flat
}

/** Argument names with their kinds, and the tags, of one ICU message. */
function placeholders(text: string): string[] {
  const found = new Set<string>()
  for (const [, tag] of text.matchAll(/<([a-zA-Z][\w-]*)>/g)) found.add(`<${tag}>`)
  // Braces alternate: an argument opens in a text, a text opens in an argument.
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '{') {
      if (depth % 2 === 0) {
        const [, name, kind] = /^\{\s*(\w+)\s*(?:,\s*(\w+))?/.exec(text.slice(at)) ?? []
        found.add(`${name}:${kind ?? 'text'}`)
      }
      depth += 1
    } else if (text[at] === '}') depth -= 1
  }
  if (depth !== 0) throw new Error(`braces do not close: ${text}`)
  return [...found].sort()
}

const namespaces = Object.keys(messages['pt-BR']) as Namespace[]
const texts = (locale: keyof typeof messages, namespace: Namespace) =>
  flatten(messages[locale][namespace] satisfies Messages[Namespace] as Tree)

describe.each(namespaces)('texts of %s', (namespace) => {
  const pt = texts('pt-BR', namespace)
  const en = texts('en', namespace)

  it('have the same keys in both languages', () => {
    expect([...en.keys()].sort()).toEqual([...pt.keys()].sort())
  })
  it('take the same arguments in both languages', () => {
    for (const [key, text] of pt) expect([key, placeholders(en.get(key) ?? '')]).toEqual([key, placeholders(text)])
  })
  it('are blank in both languages or in none', () => {
    const blank = (flat: Map<string, string>) => [...flat].filter(([, text]) => text.trim() === '').map(([key]) => key)
    expect(blank(en).sort()).toEqual(blank(pt).sort())
  })
  it.each(locales)('are well-formed in %s', (locale) => {
    const faults: string[] = []
    const onError = (error: { code: string; message: string }) => {
      if (error.code === 'INVALID_MESSAGE') faults.push(error.message)
    }
    // The catalogue is checked as data here, so its keys are only known at run time.
    const translate = createTranslator({ locale, messages: messages[locale] as never, onError }) as unknown as (
      key: string,
    ) => string
    for (const key of texts(locale, namespace).keys()) translate(`${namespace}.${key}`)
    expect(faults).toEqual([])
  })
})

describe('placeholders', () => {
  it('finds arguments inside plural branches and tags', () => {
    const text = '{count, plural, one {# de {total, number}} other {# de {total, number}}}, <b>{name}</b>'
    expect(placeholders(text)).toEqual(['<b>', 'count:plural', 'name:text', 'total:number'])
  })
})
