import type { Day } from '../types.ts'
import type { Phrase } from './dates/phrase.ts'
import { resolve } from './dates/resolve.ts'
import { around, type Mark } from './marks/mark.ts'
import { type Marked, markText, spanOf } from './marks/mark-text.ts'
import type { ReadDate } from './types.ts'

const by =
  / (?:ate|antes|no maximo|no mais tardar|prazo|ultrapassar|passar)(?: (?:de|do|da|o|a|no|na|em|para|dessa|desse|d[eo]sta|d[eo]ste|e))* $/
const after =
  / (?:(?:so )?(?:depois|apos|passando|passad[oa])(?: (?:de|do|da|dos|das|que|o|a))*|a partir(?: (?:de|do|da))*|(?:do|da) ) $/
const behind =
  / (?:(?:ja )?(?:paguei|pagamos|depositei|transferi|venceu|venceram|vencid[oa]s?|fiz|mandei|enviei|foi|foram|era|recebi|comprei|atrasei|quitei|acertei|liguei|ligaram|cobraram|caiu|entrou|saiu|perdi|falei|conversei|faleceu|morreu|nasci|comecei|desde|atrasad[oa]|fui|fiquei|(?:ja|foi|tinha|foram) pag[oa]s?) )(?:[^ ]+ ){0,4}$/
const stillAhead =
  / (?:vou|pretendo|posso|consigo|quero|pagarei|pago so|so|vai|vence|mas|prometo|agora) (?:[^ ]+ ){0,3}$/
const income =
  / (?:recebo|recebemos|receber|receberei|salario|pagamento|aposentadoria|beneficio|cai|caem|pagam|ordenado|vale|adiantamento|entra)(?: (?:so|la|para|sempre|cai|vem|sai|entra|e|no|na|o|a|meu|em|todo|todos|lah|ate|que|por|volta|do|de|mes))* $/
const byRight = /^ (?:no maximo|no mais tardar|ou antes|no max) /
const afterRight = /^ (?:em diante|para frente|para frente|adiante) /
const monthlyBefore = / tod(?:o|os)(?: os)? (?:mes|meses)(?: (?:no|,))? $/
const denies =
  '(?:consigo|posso|da|vai dar|tenho como|vou|tem como|rola|recebo|vou conseguir|vou poder|quero|consigo mais)'
const refusedBefore = new RegExp(
  ` (?:nao|nem)(?: ${denies})?(?: (?:pagar|ser|mais|te|isso|tudo|fazer|acertar|nada|quitar))*(?: (?:no|na|ate|em|para|o|a|agora|o dia))* $`,
)
const refusedAfter =
  /^ (?:eu |ai |ja |ainda |mesmo )*(?:nao (?:da|consigo|posso|rola|vai|tem como|vou|tenho|recebo|e possivel)|nao [.,!?]|nao $|e (?:muito )?(?:cedo|ruim|dificil|complicado)|sem chance|impossivel)/
const monthlyAfter = /^ (?:de |do )?(?:cada|todo|todos os) (?:mes|meses) /

function fieldsOf(phrase: Phrase): Partial<ReadDate> {
  switch (phrase.at) {
    case 'monthDay':
      return {
        ...(phrase.dayOfMonth === 'last' ? {} : { dayOfMonth: phrase.dayOfMonth }),
        ...(phrase.month ? { month: phrase.month } : {}),
        ...(phrase.year ? { year: phrase.year } : {}),
        ...(phrase.monthly ? { monthly: true } : {}),
      }
    case 'year':
      return phrase.year ? { year: phrase.year } : {}
    case 'weekday':
      return { weekday: phrase.weekday }
    case 'month':
      return { ...(phrase.month ? { month: phrase.month } : {}), ...(phrase.year ? { year: phrase.year } : {}) }
    case 'event':
      return { event: phrase.event }
    default:
      return {}
  }
}

/** What "behind us" is: said so by its words ("ontem"), or by the verb before it ("paguei dia 5"). */
function isPast(phrase: Phrase, left: string): boolean {
  if ('shift' in phrase && phrase.shift !== undefined && phrase.shift < 0) return true
  if (phrase.at === 'shift' && phrase.count < 0) return true
  if (phrase.at === 'weekday' && phrase.weeks === -1) return true
  if (phrase.at === 'monthDay' && phrase.monthShift === -1) return true
  const now = phrase.at === 'shift' && phrase.count >= 0
  return phrase.at !== 'event' && !now && behind.test(left) && !stillAhead.test(left)
}

/** A mark with a phrase as a moment seen from today. */
export function dateOf(marked: Marked, mark: Mark & { phrase: Phrase }, today: Day): ReadDate {
  const { left, right } = around(marked.view, mark.first, mark.end)
  const { phrase } = mark
  const said = isPast(phrase, left)
  const moment = resolve(phrase, today, said)
  const over = (moment.day ?? moment.to ?? today) < today
  const later = phrase.at === 'event' ? phrase.after : after.test(left) || afterRight.test(right)
  return {
    span: spanOf(marked, mark),
    relation: by.test(left) || byRight.test(right) ? 'by' : later ? 'after' : 'on',
    ...moment,
    ...fieldsOf(phrase),
    ...(income.test(left) && phrase.at !== 'event' ? { event: 'income' as const } : {}),
    ...(monthlyAfter.test(right) || monthlyBefore.test(left) ? { monthly: true as const } : {}),
    ...(refusedBefore.test(left) || refusedAfter.test(right) ? { refused: true as const } : {}),
    ...(said || over ? { past: true as const } : {}),
  }
}

/** Whether a mark points to a moment: a date, or a wait counted from today ("em 15 dias"). */
export function hasPhrase(mark: Mark): mark is Mark & { phrase: Phrase } {
  return (mark.kind === 'date' || mark.kind === 'duration') && mark.phrase !== undefined
}

/**
 * Moments a Brazilian message names, in the order of the text, seen from `today`. A day without month is the next one to
 * come (today included), a weekday the next after today, a day without year the next in the calendar; `past` marks those
 * that the words put behind us, which are then resolved backwards. Days that no month has are left unresolved.
 */
export function readDates(text: string, today: Day): ReadDate[] {
  const marked = markText(text)
  return marked.marks.filter(hasPhrase).map((mark) => dateOf(marked, mark, today))
}
