import { outcomes } from '@/db/constants/conversations'
import { channels, segments } from '@/db/constants/portfolios'

/** The list's filter, by the names of the API; only what an address may say. */
export type InboxFilter = Partial<
  Record<
    | 'channel'
    | 'segment'
    | 'persona_number'
    | 'portfolio_id'
    | 'outcome'
    | 'answered'
    | 'agreement'
    | 'from'
    | 'to'
    | 'simulated',
    string
  >
>

const oneOf = (names: readonly string[]) => (text: string) => names.includes(text)
const isInstant = (text: string) => /^\d{4}-\d{2}-\d{2}T/.test(text) && !Number.isNaN(Date.parse(text))

const sound: Record<keyof InboxFilter, (text: string) => boolean> = {
  channel: oneOf(channels),
  segment: oneOf(segments),
  persona_number: (text) => /^([1-9]|10)$/.test(text),
  portfolio_id: (text) => /^[\w-]{1,64}$/.test(text),
  outcome: (text) => text.split(',').every(oneOf(outcomes)),
  answered: oneOf(['true', 'false']),
  agreement: oneOf(['accepted', 'completed']),
  from: isInstant,
  to: isInstant,
  simulated: (text) => text === 'true',
}

/** The filter that an address names; null without any. What is unknown counts as not said. */
export function filterOf(params: Pick<URLSearchParams, 'get'>): InboxFilter | null {
  const filter: InboxFilter = {}
  for (const name of Object.keys(sound) as (keyof InboxFilter)[]) {
    const text = params.get(name)
    if (text !== null && sound[name](text)) filter[name] = text
  }
  return Object.keys(filter).length > 0 ? filter : null
}
