import type { Locale } from '@/db/constants/identity'
import type { Violation } from '@/lib/guard'
import type { Fault, Params } from '@/lib/platform/errors'
import { decimalFromCents } from '@/lib/platform/money'
import type { Composed, Draft } from '../../compose-reply'
import { serializeIntent, serializeOffer } from '../../contract/serialize'
import { guardWords } from '../../guard-check/guard-words'
import type { TalkCase } from '../../talk-case'
import { serializeChange } from '../serialize'
import type { PersonasCheck } from './check-personas'
import type { CheckReply, PreviewReply, WordsReply } from './contract'
import type { Preview, Spoken } from './preview-persona'

/** The sentence of a fault's code in the reader's language. */
type Say = (code: string, params: Params) => string

const guard = (violations: Violation[], locale: Locale): WordsReply['guard'] => ({
  verdict: violations.length > 0 ? 'block' : 'allow',
  violations: violations.map(({ rule, span, params }) => ({
    rule,
    span: [...span],
    message: guardWords(locale, rule, params),
  })),
})

const writer = ({ writer: used }: Draft): WordsReply['writer'] => ({
  provider: used.provider,
  model: used.model,
  fallback: used.fallback,
  tokens_in: used.tokensIn,
  tokens_out: used.tokensOut,
  cost_usd: used.costMicros / 1_000_000,
  ms: used.ms,
})

const words = ({ sent, blocked }: Composed, locale: Locale): WordsReply => ({
  text: sent.filled.text,
  segments: sent.filled.segments,
  guard: guard(sent.violations, locale),
  blocked_drafts: blocked.map(({ filled, violations }) => ({ text: filled.text, guard: guard(violations, locale) })),
  writer: writer(sent),
})

const customer = ({ debtor, debt }: TalkCase, sample: boolean): PreviewReply['customer'] => ({
  customer_id: sample ? null : debtor.customer.id,
  name: debtor.customer.firstName,
  overdue_amount: decimalFromCents(debt.overdueCents),
  overdue_days: debt.overdueDays,
})

const withOffers = (spoken: Spoken, locale: Locale) => ({
  ...words(spoken.composed, locale),
  offers: spoken.offers.map(serializeOffer),
})

const fault = ({ path, code, params = {}, words: named }: Fault, say: Say): PreviewReply['faults'][number] => ({
  path,
  code,
  message: say(named ?? code, params),
  params,
})

export const serializePreview = (preview: Preview, locale: Locale, say: Say): PreviewReply => ({
  persona_id: preview.row.id,
  number: preview.row.number,
  version: preview.version,
  customer: customer(preview.talkCase, preview.sample),
  greeting: words(preview.greeting.composed, locale),
  opening: words(preview.opening.composed, locale),
  confirmed: withOffers(preview.confirmed, locale),
  offers: preview.offers.map(({ offer, spoken }, i) => ({
    offer: serializeOffer({ number: i + 1, offer }),
    words: words(spoken.composed, locale),
  })),
  answers: preview.answers.map((answer) => ({
    ...withOffers(answer, locale),
    customer_text: answer.text,
    intent: serializeIntent(answer.intent),
    next_action: answer.nextAction,
  })),
  changes: preview.changes.map(serializeChange),
  faults: preview.faults.map((one) => fault(one, say)),
})

export const serializeCheck = (check: PersonasCheck, locale: Locale): CheckReply => ({
  customer: customer(check.talkCase, check.sample),
  same: check.same,
  offers: check.offers.map((offer, i) => serializeOffer({ number: i + 1, offer })),
  steps: check.steps.map(({ line, same, offers }) => ({ customer_text: line, same, offers })),
  personas: check.personas.map(({ row, persona, shown, firstWords, firstOffer }) => ({
    persona_id: row.id,
    number: row.number,
    name: persona.name,
    version: row.version,
    offer_ids: shown,
    first_words: words(firstWords, locale),
    first_offer: firstOffer && words(firstOffer, locale),
  })),
})
