import type { FeatureValue } from '@/components/decisions/feature-value'
import { readNumber } from '@/components/decisions/read-number'
import type { ModelReply } from '@/lib/models'
import type { Locale } from '@/messages/locale'

export type ModelFeature = ModelReply['features'][number]

/** What stands in each field, as text; `''` is "vazio", booleans are `true` and `false`. */
export type Draft = Record<string, string>

export type Typed = { features: Record<string, FeatureValue>; wrong: string[] }

/** The draft as the API takes it; empty fields are left out. `wrong` names numbers that are none. */
export function toFeatures(draft: Draft, features: readonly ModelFeature[], locale: Locale): Typed {
  const typed: Typed = { features: {}, wrong: [] }
  for (const { name, type } of features) {
    const text = (draft[name] ?? '').trim()
    if (text === '') continue
    if (type === 'category') typed.features[name] = text
    else if (type === 'boolean') typed.features[name] = text === 'true'
    else {
      const number = readNumber(text, locale)
      if (number === null) typed.wrong.push(name)
      else typed.features[name] = number
    }
  }
  return typed
}

const yes = new Set(['true', '1', 's', 'sim', 'y', 'yes', 't', 'v', 'verdadeiro'])
const no = new Set(['false', '0', 'n', 'não', 'nao', 'no', 'f', 'falso'])

/** A value from outside (JSON, a CSV cell) in the form's own text. */
function toDraftText(value: unknown, feature: ModelFeature, locale: Locale): string {
  if (value === null || value === undefined) return ''
  const text = String(value).trim()
  if (feature.type === 'boolean') {
    if (yes.has(text.toLowerCase())) return 'true'
    return no.has(text.toLowerCase()) ? 'false' : ''
  }
  if (feature.type === 'number' && typeof value === 'number') return locale === 'en' ? text : text.replace('.', ',')
  return text
}

/** A typical order of the training data: medians and the most frequent categories. */
export function exampleDraft(features: readonly ModelFeature[], locale: Locale): Draft {
  return Object.fromEntries(
    features.map((feature) => {
      if (feature.type === 'category') return [feature.name, feature.categories[0] ?? '']
      if (feature.type === 'boolean') return [feature.name, feature.median >= 0.5 ? 'true' : 'false']
      return [feature.name, toDraftText(feature.median, feature, locale)]
    }),
  )
}

export type Pasted = { draft: Draft; orderId?: string; customerId?: string; unknown: string[] }

/** An order as JSON: the API's own body, or the features alone. Null when it is no JSON object. */
export function readPasted(json: string, features: readonly ModelFeature[], locale: Locale): Pasted | null {
  let root: unknown
  try {
    root = JSON.parse(json)
  } catch {
    return null
  }
  if (typeof root !== 'object' || root === null || Array.isArray(root)) return null
  const body = root as Record<string, unknown>
  const inner = body['features']
  const wrapped = typeof inner === 'object' && inner !== null && !Array.isArray(inner)
  const values = (wrapped ? inner : body) as Record<string, unknown>
  const known = new Map(features.map((feature) => [feature.name, feature]))
  const pasted: Pasted = { draft: {}, unknown: [] }
  for (const [name, value] of Object.entries(values)) {
    const feature = known.get(name)
    if (feature) pasted.draft[name] = toDraftText(value, feature, locale)
    else if (wrapped || (name !== 'order_id' && name !== 'customer_id')) pasted.unknown.push(name)
  }
  if (body['order_id'] !== undefined && body['order_id'] !== null) pasted.orderId = String(body['order_id'])
  if (body['customer_id'] !== undefined && body['customer_id'] !== null) pasted.customerId = String(body['customer_id'])
  return pasted
}
