import { lined, numberIn, type Reading, type Rule } from '../marks/mark.ts'
import type { Phrase } from './phrase.ts'
import { gone, holidayNames, next, thisWord, weekdayNumber, weekdayWord } from './words.ts'

const date = (phrase: Phrase): Reading => ({ kind: 'date', phrase })
const near: Record<string, number> = { hoje: 0, amanha: 1, ontem: -1, anteontem: -2 }
/** What makes an ordinal of "segunda", "quarta", "quinta" and "sexta". */
const counted =
  '(?:parcela|opcao|via|vez|proposta|alternativa|quinzena|semana|chance|ligacao|tentativa|pessoa|mensagem|etapa|pergunta|oferta|condicao|forma|feira livre)'

/** Days by name: holidays, "amanhã", "sexta que vem", "2ª feira". */
export const weekdayRules: Rule[] = [
  ...holidayNames.map(([name, words]): Rule => ({ pattern: lined(words), read: () => date({ at: 'holiday', name }) })),
  { pattern: lined('depois de amanha'), read: () => date({ at: 'shift', count: 2, unit: 'day' }) },
  { pattern: lined('antes de ontem|ante ontem'), read: () => date({ at: 'shift', count: -2, unit: 'day' }) },
  {
    pattern: lined('hoje|amanha|ontem|anteontem'),
    read: ({ match }) => date({ at: 'shift', count: near[match[0]] ?? 0, unit: 'day' }),
  },
  {
    pattern: lined(
      `(?:(?:proxim[oa]|${thisWord}|outra) )?${weekdayWord}(?! ${counted} )(?: (?:- )?feira)?(?: (?:agora|${thisWord} semana|da (?:semana ${next}|(?:proxim[oa]|outra) semana|semana)|que vem|proxim[oa]|${gone}))?`,
    ),
    read: ({ match: [text] }) => {
      const weekday = weekdayNumber(new RegExp(weekdayWord).exec(text)?.[0] ?? '')
      const weeks = /passad|retrasad/.test(text)
        ? -1
        : /semana (?:que|seg|prox)|(?:proxim[oa]|outra) semana|^outra/.test(text)
          ? 1
          : undefined
      return date({ at: 'weekday', weekday, weeks })
    },
  },
  {
    pattern: lined('#(?: a| ª)? (?:- )?feira'),
    read: (found) => {
      const said = numberIn(found)
      return said >= 2 && said <= 6
        ? date({
            at: 'weekday',
            weekday: weekdayNumber(['segunda', 'terca', 'quarta', 'quinta', 'sexta'][said - 2] ?? ''),
          })
        : undefined
    },
  },
  {
    pattern: lined(
      `(?<=(?:^| (?:na|no|ate|para|nessa|so|proxima|proximo|e|a|de)) )(?:seg|ter|qua|qui|sex|sab|dom)(?= (?:- feira|feira|que vem|de manha|de tarde|a tarde|a noite|cedo|[.,!?]|$))`,
    ),
    read: ({ match: [text] }) =>
      date({
        at: 'weekday',
        weekday: Math.max(0, ['dom', 'seg', 'ter', 'qua', 'qui', 'sex', 'sab'].indexOf(text)) as 0,
      }),
  },
]
