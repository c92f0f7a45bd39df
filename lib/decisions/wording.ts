import type { Locale } from '@/db/constants/identity'
import type { Words } from '@/lib/models'
import type { StoredChange, Value } from './core/stored-decision'

const both: Record<Locale, Intl.ListFormat> = {
  'pt-BR': new Intl.ListFormat('pt-BR', { type: 'conjunction' }),
  en: new Intl.ListFormat('en', { type: 'conjunction' }),
}

function valueText(value: Value, words: Words): string {
  if (value === null) return words.text('value.missing')
  if (typeof value === 'boolean') return words.text(value ? 'value.yes' : 'value.no')
  return typeof value === 'number' ? words.number(value) : `“${value}”`
}

/** "Limite de crédito em 20.000 e Microempreendedor em sim": what inputs would have to become. */
export const changesText = (changes: readonly StoredChange[], words: Words): string =>
  both[words.locale].format(
    changes.map(({ feature, to }) =>
      words.text('flip.change', { name: words.feature(feature), value: valueText(to, words) }),
    ),
  )
