import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/db/constants/identity'
import en from '@/messages/en/reasons.json'
import pt from '@/messages/pt-BR/reasons.json'

type Values = Record<string, string | number>
type Translator = (key: string, values?: Values) => string
type Catalogue = { feature: Record<string, string>; job: Record<string, string> }

const catalogues: Record<Locale, Catalogue> = { 'pt-BR': pt, en }
const listed = 5

/** Words and number formats of one language for features, values, conditions and training faults. */
export type Words = {
  locale: Locale
  text: Translator
  /** A name in words for the columns of the built-in template, else the column's own. */
  feature: (name: string) => string
  number: (value: number) => string
  /** Quoted names, at most five, the rest counted. */
  list: (names: readonly string[]) => string
  /** Why a job failed; an unknown code reads as a fault of ours. */
  jobFault: (code: string) => string
}

function make(locale: Locale): Words {
  const catalogue = catalogues[locale]
  const text = createTranslator({ locale, messages: catalogue as never }) as unknown as Translator
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 })
  const tiny = new Intl.NumberFormat(locale, { maximumSignificantDigits: 6 })
  const any = new Intl.ListFormat(locale, { type: 'disjunction' })
  const own = (words: Record<string, string>, key: string) => (Object.hasOwn(words, key) ? words[key] : undefined)
  return {
    locale,
    text,
    feature: (name) => own(catalogue.feature, name) ?? name,
    number: (value) => (value !== 0 && Math.abs(value) < 0.001 ? tiny : plain).format(value),
    list(names) {
      const quoted = names.slice(0, listed).map((name) => `“${name}”`)
      if (names.length <= listed) return any.format(quoted)
      return text('more', { list: quoted.join(', '), count: names.length - listed })
    },
    jobFault: (code) => own(catalogue.job, code) ?? (catalogue.job['internal'] as string),
  }
}

const made: Record<Locale, Words> = { 'pt-BR': make('pt-BR'), en: make('en') }

export const wordsOf = (locale: Locale): Words => made[locale]
