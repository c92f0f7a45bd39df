import type { GuardContext } from '../types.ts'
import { canonical, type Mapped, originalSpan } from './canonical.ts'

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const tokensOf = (text: string) => canonical(text).text.match(/[a-z0-9ºª$/@]+/g) ?? []
const between = String.raw`[\s,.;:()\/-]{0,4}`

/** The whole of `text`, whatever stands between its words. */
function wholeOf(text: string): string | undefined {
  const tokens = tokensOf(text)
  return tokens.length > 0 ? `(?<![a-z0-9])${tokens.map(escaped).join(between)}(?![a-z0-9])` : undefined
}

const legalForm = /^(?:ltda|sa|s\/?a|s\.a|me|mei|epp|eireli|cia|slu|ss)$/

/** A company's name, with or without its legal form, and its first words where there are at least two. */
function nameOf(name: string): string | undefined {
  const tokens = tokensOf(name)
  const last = tokens.findIndex((token, index) => index > 0 && legalForm.test(token))
  const core = last > 0 ? tokens.slice(0, last) : tokens
  if (core.length === 0) return undefined
  const head = core.slice(0, 2).map(escaped).join(between)
  const tail = [...core.slice(2), ...tokens.slice(core.length)].reduceRight(
    (rest, token) => `(?:${between}${escaped(token)}${rest})?`,
    '',
  )
  return `(?<![a-z0-9])${head}${tail}(?![a-z0-9])`
}

/** An address up to its number at least, however much of the rest is said. */
function addressOf(address: string): string | undefined {
  const tokens = tokensOf(address)
  const number = tokens.findIndex((token) => /^\d+[a-z]?$/.test(token))
  if (number < 1) return wholeOf(address)
  const head = tokens
    .slice(0, number + 1)
    .map(escaped)
    .join(String.raw`${between}(?:n[o.º]*\.? ?)?`)
  const tail = tokens.slice(number + 1).reduceRight((rest, token) => `(?:${between}${escaped(token)}${rest})?`, '')
  return `(?<![a-z0-9])${head}${tail}(?![a-z0-9])`
}

function documentOf(document: string): string | undefined {
  const characters = canonical(document).text.replace(/[^a-z0-9]/g, '')
  return characters ? `(?<![a-z0-9])${[...characters].join(String.raw`[ ./-]{0,2}`)}(?![a-z0-9])` : undefined
}

/** A code or link of ours, letter by letter; a trailing stop is the sentence's. */
const literalOf = (text: string) => {
  const plain = canonical(text).text.trim()
  return plain ? `(?<![a-z0-9])${escaped(plain)}(?![a-z0-9]|[.@/-][a-z0-9])` : undefined
}

function stretches(text: string, sources: readonly (string | undefined)[]): [number, number][] {
  return sources.flatMap((source) =>
    source === undefined
      ? []
      : [...text.matchAll(new RegExp(source, 'g'))].map((match): [number, number] => [
          match.index,
          match.index + match[0].length,
        ]),
  )
}

/** A code or link as it was given: another case, a mark more or less, and it leads elsewhere or nowhere. */
const literals = (plain: Mapped, original: string, text: string) =>
  stretches(plain.text, [literalOf(text)]).filter(
    ([from, to]) => original.slice(...originalSpan(plain, from, to)) === text.trim(),
  )

/** Where a plain text states the creditor's identity or another literal fact. */
export function ownStretches(plain: Mapped, original: string, context: GuardContext): [from: number, to: number][] {
  const { creditor, otherFacts } = context
  const identity = [nameOf(creditor.name), addressOf(creditor.address), documentOf(creditor.document)]
  return [
    ...stretches(plain.text, identity),
    ...(otherFacts?.texts ?? []).flatMap((text) => literals(plain, original, text)),
  ]
}

/** The company's own sentence about credit bureaus, where it stands word by word. */
export const bureauStretches = (text: string, context: GuardContext): [from: number, to: number][] =>
  stretches(text, [context.policy.bureauSentence === undefined ? undefined : wholeOf(context.policy.bureauSentence)])

/** Which of the creditor's name, address and document a text lacks. */
export function missingIdentity(text: string, { creditor }: GuardContext): string[] {
  const parts = {
    name: nameOf(creditor.name),
    address: addressOf(creditor.address),
    document: documentOf(creditor.document),
  }
  return Object.entries(parts).flatMap(([part, source]) =>
    source !== undefined && new RegExp(source).test(text) ? [] : [part],
  )
}
