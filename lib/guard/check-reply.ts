import { checkFigures } from './facts/check-figures.ts'
import { numericView } from './figures/numeric-view.ts'
import { checkAddresses } from './rules/addresses.ts'
import { debtWords, speaksOfDebt } from './rules/before-identity.ts'
import { bureaus } from './rules/bureau.ts'
import { ceilings } from './rules/ceiling.ts'
import { ignoredWishes, limitPhrases } from './rules/contact.ts'
import { dignity } from './rules/dignity.ts'
import { checkLanguage } from './rules/language.ts'
import { internalStates, promptLeaks } from './rules/leaks.ts'
import { legalClaims } from './rules/legal-claims.ts'
import { checkNames } from './rules/names.ts'
import { otherPeople } from './rules/other-people.ts'
import { checkPhrases, type Phrase, phrase } from './rules/phrase.ts'
import { pressures } from './rules/pressure.ts'
import { promises, received, settled } from './rules/promises.ts'
import { checkRawText } from './rules/raw-text.ts'
import { threats } from './rules/threat.ts'
import { veiledThreats } from './rules/veiled.ts'
import { type Canonical, canonical, type Mapped, masked, originalSpan } from './text/canonical.ts'
import { decode } from './text/decode.ts'
import { bureauStretches, missingIdentity, ownStretches } from './text/fact-mask.ts'
import { sentenceAt, sentencesOf } from './text/sentences.ts'
import type { GuardContext, GuardVerdict, Violation } from './types.ts'

const always: Phrase[] = [
  ...threats,
  ...veiledThreats,
  ...legalClaims,
  ...dignity,
  ...pressures,
  ...promises,
  ...promptLeaks,
  ...internalStates,
  ...otherPeople,
  ...ignoredWishes,
]

const isVerified = (context: GuardContext) => context.verified || context.channelVerified === true

function phrasesFor(context: GuardContext): Phrase[] {
  const words = (context.forbiddenWords ?? [])
    .map((word) => canonical(word).text.trim())
    .filter((word) => word !== '')
    .map((word) =>
      phrase('forbidden_word', String.raw`(?<![a-z0-9])${word.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&')}(?![a-z0-9])`),
    )
  return [
    ...always,
    ...(context.paid ? [] : received),
    ...(context.paid === true ? [] : settled),
    ...(isVerified(context) ? [] : debtWords),
    ...limitPhrases(context.contactLimits ?? {}),
    ...words,
  ]
}

/** Encoded stretches: long runs of letters and digits that no language writes. */
function blobs(plain: Mapped): [number, number][] {
  return [...plain.text.matchAll(/(?<![\w/.:-])[a-z0-9+/=_-]{20,}(?![\w/.])/g)]
    .filter(
      ([text]) =>
        (/\d/.test(text) && /[a-z]/.test(text)) ||
        /[+/=]/.test(text) ||
        /^[01]{16,}$|^[0-9a-f]{20,}$/.test(text) ||
        text.length > 32,
    )
    .map((match) => [match.index, match.index + match[0].length])
}

function disguises(plain: Canonical, stretches: readonly (readonly [number, number])[]): Violation[] {
  const shown = [
    ...stretches,
    ...blobs(plain),
    ...[
      ...plain.text.matchAll(
        /(?:\b[01]{8}\b ?){2,}|(?:\\x[0-9a-f]{2}|\\u[0-9a-f]{4}|&#x?[0-9a-f]+;|%[0-9a-f]{2}){2,}|(?:[.-]{1,5} ){6,}/g,
      ),
    ].map((match) => [match.index, match.index + match[0].length] as const),
  ]
  return [
    ...plain.hidden.map(
      ([from, to]): Violation => ({ rule: 'obfuscated_text', span: [from, to], params: { text: '' } }),
    ),
    ...shown.map(
      ([from, to]): Violation => ({
        rule: 'obfuscated_text',
        span: originalSpan(plain, from, to),
        params: { text: plain.text.slice(from, to) },
      }),
    ),
  ]
}

const order = (a: Violation, b: Violation) =>
  a.span[0] - b.span[0] || a.span[1] - b.span[1] || a.rule.localeCompare(b.rule)

/** The same rule on the same words once, however many readings found it. */
function distinct(violations: readonly Violation[]): Violation[] {
  const sorted = [...violations].sort(order)
  return sorted.filter(
    ({ rule, span }, position) =>
      !sorted.some(
        (other, place) =>
          other.rule === rule &&
          place !== position &&
          other.span[0] <= span[0] &&
          other.span[1] >= span[1] &&
          (other.span[1] - other.span[0] > span[1] - span[0] || place < position),
      ),
  )
}

/**
 * Checks a reply before it leaves. Pure: the same text and context give the same verdict. Blocks on any violation; spans
 * are UTF-16 positions in `text`.
 */
export function checkReply(text: string, context: GuardContext): GuardVerdict {
  const plain = canonical(text)
  const facts = masked(plain, ownStretches(plain, text, context))
  const view: Canonical = { ...facts, hidden: plain.hidden }
  const decoded = decode(view)
  const phrases = phrasesFor(context)
  const readings = decoded.view.text === view.text ? [view] : [view, decoded.view]
  const sentences = sentencesOf(view.text)
  const isOurs = (from: number, to: number) =>
    view.starts.some((start, at) => view.text[at] === '\ue000' && start >= from && start < to)
  const violations = [
    ...readings.flatMap((reading) => {
      const own = masked(reading, bureauStretches(reading.text, context))
      return [...checkPhrases(own, phrases), ...checkPhrases(own, bureaus), ...checkPhrases(numericView(own), ceilings)]
    }),
    ...checkFigures(view, context),
    ...checkAddresses(view, (at) => sentenceAt(sentences, at).text),
    ...checkRawText(text, isOurs),
    ...checkNames(text, context, isOurs),
    ...checkLanguage(view, sentences),
    ...disguises(view, decoded.disguised),
    ...identityMissing(plain, context),
  ]
  return violations.length === 0
    ? { verdict: 'allow', violations: [] }
    : { verdict: 'block', violations: distinct(violations) }
}

function identityMissing(plain: Canonical, context: GuardContext): Violation[] {
  if (!context.firstDebtMessage || !speaksOfDebt.test(plain.text)) return []
  const missing = missingIdentity(plain.text, context)
  const end = plain.ends.at(-1) ?? 0
  return missing.length === 0
    ? []
    : [{ rule: 'creditor_identity_missing', span: [0, end], params: { missing: missing.join(', ') } }]
}
