import { type Found, lined, numberIn, type Reading, type Rule } from '../marks/mark.ts'
import type { Phrase } from './phrase.ts'
import {
  eventIn,
  holidayNames,
  incomeWord,
  monthOf,
  monthWord,
  partOf,
  partWord,
  paymentWord,
  weekdayNumber,
  weekdayWord,
} from './words.ts'

const date = (phrase: Phrase): Reading => ({ kind: 'date', phrase })
const near: Record<string, number> = { hoje: 0, amanha: 1, ontem: -1, anteontem: -2 }
const thisWord = '(?:n?ess[ea]|n?est[ea]|dess[ea]|dest[ea])'
const next = '(?:que vem|seguinte|proxim[oa])'
const gone = '(?:passad[oa]|retrasad[oa])'
const counted =
  '(?:parcela|opcao|via|vez|proposta|alternativa|quinzena|semana|chance|ligacao|tentativa|pessoa|mensagem|etapa|pergunta|oferta|condicao|forma|feira livre)'

const part = (found: Found) => {
  const word = new RegExp(`(?:^| )${partWord}(?= )`).exec(found.match[0])?.[0].trim()
  return word ? partOf(word) : undefined
}

/** -1, 0 or 1 by the words around "semana", "mês" or "ano". */
function shiftOf(text: string): number {
  if (/passad|retrasad|anterior/.test(text)) return -1
  return /que vem|seguinte|proxim|outr/.test(text) ? 1 : 0
}

function event({ match, units }: Found): Reading | undefined {
  const figure = units.find(({ numeral }) => numeral)?.numeral
  if (figure && figure.value !== 13) return undefined
  return date({
    at: 'event',
    event: figure ? 'thirteenth' : eventIn(match[0]),
    after: /^(?:so )?(?:depois|apos|a partir)/.test(match[0]),
  })
}

const owner =
  '(?:o|a|os|as|meu|minha|meus|minhas|eu|me|a gente|nos|ja|dia d[eo]|proximo|primeir[oa]|for|tiver|dinheiro do|parcela do)'
const notForPaying =
  '(?! (?:o |a |um |uma |esse |seu |sua |meu )?(?:boleto|link|codigo|pix|mensagem|email|e-mail|carta|proposta|resposta|ligacao|qr|comprovante|retorno|fatura))'

/** Days and stretches told by words: "amanhã", "sexta que vem", "fim do mês", "quando cair o salário". */
export const momentRules: Rule[] = [
  { pattern: lined('depois de amanha'), read: () => date({ at: 'shift', count: 2, unit: 'day' }) },
  { pattern: lined('antes de ontem|ante ontem'), read: () => date({ at: 'shift', count: -2, unit: 'day' }) },
  {
    pattern: lined('hoje|amanha|ontem|anteontem'),
    read: ({ match }) => date({ at: 'shift', count: near[match[0]] ?? 0, unit: 'day' }),
  },
  {
    pattern: lined(
      `(?:so )?(?:quando|assim que|logo que|depois que|na hora que|n?o dia (?:em )?que|apos|depois de)(?: ${owner})* (?:receber|recebo|recebermos|pagarem|depositarem|(?<=me )pagar)${notForPaying}(?: (?:o|a|as|meu|minha|minhas|do|da|no|na|de|mes|proximo)){0,3}(?: ${paymentWord})?`,
    ),
    read: event,
  },
  {
    pattern: lined(
      `(?:so )?(?:quando|assim que|logo que|depois que|na hora que|n?o dia (?:em )?que)(?: ${owner})* (?:${paymentWord} (?:cair|cai|entrar|entra|sair|sai|vier|chegar|pingar|bater)|(?:cair|cai|entrar|entra|sair|sai|vier|chegar|pingar|bater)(?: ${owner})* ${paymentWord})`,
    ),
    read: event,
  },
  {
    pattern: lined(
      `(?:so )?(?:depois|apos|antes|a partir|n?o dia|ate o dia)(?: d[eoa]s?)?(?: ${owner})* ${paymentWord}`,
    ),
    read: event,
  },
  { pattern: lined(`(?:no|na|nas|com|pelo|pela|ate|cai|sai|recebo|entra)(?: ${owner})* ${incomeWord}`), read: event },
  { pattern: lined('(?:no|n?o dia do|d[eo]|com o|ate|ate o) meu pagamento'), read: event },
  { pattern: lined('(?:decimo terceiro|(?:meu |o )?# º)(?: salario)?|# salario'), read: event },
  {
    pattern: lined(
      '(?<=(?:meu|com o|pelo|no|cair o|sair o|receber o|recebo o|sai o|entrar o|do meu) )#(?! (?:d[eo]|/|reais|parcelas?|x) )',
    ),
    read: event,
  },
  {
    pattern: lined(
      `(?:(?:proxima|${thisWord}|outra) )?${weekdayWord}(?! ${counted} )(?: (?:- )?feira)?(?: (?:agora|${thisWord} semana|da (?:semana ${next}|(?:proxima|outra) semana|semana)|que vem|proxim[oa]|${gone}))?`,
    ),
    read: ({ match: [text] }) => {
      const weekday = weekdayNumber(new RegExp(weekdayWord).exec(text)?.[0] ?? '')
      const weeks = /passad|retrasad/.test(text)
        ? -1
        : /semana (?:que|seg|prox)|(?:proxima|outra) semana|^outra/.test(text)
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
      `(?<= (?:na|no|ate|pra|para|nessa|so|proxima|proximo|e|a|de) )(?:seg|ter|qua|qui|sex|sab|dom)(?= (?:- feira|feira|que vem|[.,!?]|$))`,
    ),
    read: ({ match: [text] }) =>
      date({
        at: 'weekday',
        weekday: Math.max(0, ['dom', 'seg', 'ter', 'qua', 'qui', 'sex', 'sab'].indexOf(text)) as 0,
      }),
  },
  {
    pattern: lined(
      `(?:(?:fim|final|finalzinho) de semana|fds)(?: (?:${next}|${gone}))?|(?:proximo|${thisWord}) (?:fim de semana|final de semana|fds)`,
    ),
    read: ({ match: [text] }) =>
      date({ at: 'week', shift: /passad/.test(text) ? -1 : /que vem|seguinte/.test(text) ? 1 : 0, part: 'weekend' }),
  },
  {
    pattern: lined(
      `(?:${partWord} d[ae] )?(?:semana (?:${next}|${gone}|agora)|(?:proxima|outra|${thisWord}) semana)|${partWord} d[ae] semana`,
    ),
    read: (found) => date({ at: 'week', shift: shiftOf(found.match[0]), part: part(found) }),
  },
  {
    pattern: lined(`(?:primeira|segunda|ultima) quinzena(?: d[eo] (?:mes (?:${next})?|${thisWord} mes|${monthWord}))?`),
    read: ({ match: [text] }) =>
      date({ at: 'fortnight', half: text.startsWith('primeira') ? 1 : 2, shift: shiftOf(text) }),
  },
  {
    pattern: lined(
      `(?:${partWord} d[eo] )?(?:mes (?:${next}|${gone}|corrente)|(?:proximo|outro|${thisWord}) mes)|${partWord} d[eo] mes`,
    ),
    read: (found) =>
      date({
        at: 'month',
        shift: /(?:mes (?:que|seg|prox|pas|ret|cor)|(?:proximo|outro|e) mes)/.test(
          found.match[0].replace(/d[eo] mes$/, ''),
        )
          ? shiftOf(found.match[0])
          : Number.NaN,
        part: part(found),
      }),
  },
  { pattern: lined('virada d[eo] mes'), read: () => date({ at: 'month', shift: 1, part: 'start' }) },
  {
    pattern: lined(
      `${partWord} d[eo] ${monthWord}(?: d[eo] #)?|(?<= (?:em|de|ate|pra|para|mes de|desde|so em|proximo|a partir de|agora em|n?o) )${monthWord}(?: (?:que vem|d[eo] #))?`,
    ),
    read: (found) => {
      const month = found.units.map(({ text }) => monthOf(text)).find((value) => value > 0) ?? 1
      const year = found.units.find(({ numeral }) => numeral)?.numeral?.value
      if (year !== undefined && !(year >= 1_900 && year < 2_200)) return undefined
      return date({ at: 'month', month, part: part(found), ...(year === undefined ? {} : { year }) })
    },
  },
  {
    pattern: lined(
      `(?:${partWord} d[eo] )?(?:ano (?:${next}|${gone})|(?:proximo|outro|${thisWord}) ano)|${partWord} d[eo] ano`,
    ),
    read: (found) => date({ at: 'year', shift: shiftOf(found.match[0]), part: part(found) }),
  },
  ...holidayNames.map(([name, words]): Rule => ({ pattern: lined(words), read: () => date({ at: 'holiday', name }) })),
]
