import type { Weekday } from '../../negotiation/index.ts'
import { dayPatterns } from './day-patterns.ts'
import { ordinalWords } from './number-words.ts'
import type { Figure } from './types.ts'

type Body<T = Figure> = T extends Figure ? Omit<T, 'from' | 'to'> : never
export type Pattern = {
  pattern: RegExp
  read: (groups: (string | undefined)[], text: string, at: number) => Body | undefined
}

const number = String.raw`(?:\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?|\d+(?:[.,]\d+)?)`
const scaled = String.raw`(${number})(?: ?(mil|k|mi|milhao|milhoes)\b)?(?: e (\d{1,3}(?:,\d{2})?)(?! ?(?:x|vezes|parcelas|centavos|%)))?`

/** `1.250,50`, `1250.5`, `1250` as hundredths; thousands by dot and decimals by comma, as Brazil writes, where it can be told. */
export function hundredths(text: string): number {
  const plain = /^\d{1,3}(?:\.\d{3})+(?:,|$)/.test(text)
    ? text.replaceAll('.', '').replace(',', '.')
    : text.replace(',', '.')
  return Math.round(Number(plain) * 100)
}

function sum(value = '0', scale?: string, rest?: string): number {
  const times = scale === undefined ? 1 : scale.startsWith('mi') && scale !== 'mil' ? 1_000_000 : 1000
  return Math.round(hundredths(value) * times) + (rest ? hundredths(rest) : 0)
}

const money = (cents: number): Body => ({ kind: 'money', cents })
const cents = (text: string | undefined) => (text ? Number(text) : 0)
const unitWords = '(?:reais|real|contos?|pratas?|paus|pila|mangos?|temers?|dinheiros|reau|brl|rs)'
const instalmentWords = '(?:parcel(?:a|inha)s?|prestac(?:ao|oes)|mensalidades?|boletos?|pagamentos?|cotas mensais)'

const units: Record<string, Extract<Body, { kind: 'duration' }>['unit']> = {
  minuto: 'minute',
  min: 'minute',
  hora: 'hour',
  h: 'hour',
  dia: 'day',
  semana: 'week',
  mes: 'month',
  mese: 'month',
  ano: 'year',
}
const weekdays: Record<string, Weekday> = {
  domingo: 0,
  segunda: 1,
  terca: 2,
  quarta: 3,
  quinta: 4,
  sexta: 5,
  sabado: 6,
}

/** In order: what an earlier one took, a later one does not see. */
const patterns: Pattern[] = [
  // Longer than any figure or key: nothing else needs to look at it.
  { pattern: /\d{20,}/g, read: () => ({ kind: 'document' }) },
  {
    pattern:
      /(?<![\d,.])(?<!r\$ ?)(?:\d{3}\.\d{3}\.\d{3} ?-? ?\d{2}|\d{2}\.\d{3}\.\d{3} ?\/ ?\d{4} ?-? ?\d{2}|\d{11}|\d{14}|\d{13}|\d{16})(?![\d,]|\.\d)/g,
    read: () => ({ kind: 'document' }),
  },
  {
    pattern:
      /(?<![\d,.$])(?:\+? ?55 ?)?\(? ?0?[1-9]{2} ?\)? ?9? ?\d{4} ?[- ] ?\d{4}(?!\d)|(?<![\d,.$])9? ?\d{4}-\d{4}(?!\d)|(?<!\d)\d{5}-\d{3}(?!\d)|\b\d{4}(?: \d{4}){3}\b/g,
    read: () => ({ kind: 'document' }),
  },
  {
    pattern: new RegExp(String.raw`(${number}) ?(?:%|por ?cento\b|pct\b|pontos? percentua(?:l|is))`, 'g'),
    read: ([value]) => ({ kind: 'percent', basisPoints: hundredths(value ?? '0') }),
  },
  {
    pattern: new RegExp(
      String.raw`(?:r ?\$|\brs\.?|\bbrl|us\$|\$|€) ?${scaled}(?: (?:e|com) (\d{1,2}) centavos)?`,
      'g',
    ),
    read: ([value, scale, rest, coins]) => money(sum(value, scale, rest) + cents(coins)),
  },
  {
    pattern: new RegExp(
      String.raw`${scaled} ?(?:de )?${unitWords}\b(?: (?:e|com) (\d{1,2})(?: centavos)?\b(?! ?(?:x|vezes|parcelas)))?`,
      'g',
    ),
    read: ([value, scale, rest, coins]) => money(sum(value, scale, rest) + cents(coins)),
  },
  { pattern: /(\d{1,2}) centavos?\b/g, read: ([value]) => money(cents(value)) },
  {
    pattern: new RegExp(String.raw`(${number}) ?(mil|k)\b(?: e (\d{1,3}))?`, 'g'),
    read: ([value, scale, rest]) => money(sum(value, scale, rest)),
  },
  {
    pattern: /(?<![\d.,])(?:\d{1,3}(?:\.\d{3})+|\d+),\d{2}(?![\d,]|\.\d)/g,
    read: (_groups, text, at) => money(hundredths(/^[\d.]+,\d{2}/.exec(text.slice(at))?.[0] ?? '0')),
  },
  {
    pattern: /\b([01]?\d|2[0-4]) ?(?::|h) ?([0-5]\d)(?: ?(?:h|hrs?|min)\b)?(?!\d)/g,
    read: ([hours, minutes]) => ({ kind: 'time', minutes: Number(hours) * 60 + Number(minutes) }),
  },
  {
    pattern:
      /(?<=\b(?:as|das|ate as|apos as|desde as|a partir das|entre|de) )([01]?\d|2[0-4]) ?(?:h\b|horas?\b)|(?<![\d,.])([01]?\d|2[0-4])h\b|(?<=\bdas )([01]?\d|2[0-4])(?= (?:as|ate)\b)/g,
    read: ([a, b, c]) => ({ kind: 'time', minutes: Number(a ?? b ?? c) * 60 }),
  },
  {
    pattern: new RegExp(
      String.raw`\b${instalmentWords} (?:n[o.º]*\.? ?)?(\d{1,3}) ?(?:\/|de) ?(\d{1,3})\b(?! ?de [a-z])`,
      'g',
    ),
    read: ([, total]) => ({ kind: 'count', count: Number(total) }),
  },
  ...dayPatterns,
  { pattern: /(?<![\d,.])1 ?\+ ?(?=\d{1,2} ?(?:x|vezes|parcelas)?)/g, read: () => ({ kind: 'ordinal', position: 1 }) },
  {
    pattern: new RegExp(
      String.raw`(?<![\d,.])(\d{1,4}) ?(?:x\b|x(?=\d)|vezes\b|(?:[a-z]+ )?${instalmentWords}\b)`,
      'g',
    ),
    read: ([count]) => ({ kind: 'count', count: Number(count) }),
  },
  {
    pattern:
      /(?<![\d,.])(\d{1,3})(?= (?:(?:primeiras|iguais|outras|restantes|fixas|mensais|seguintes) )?(?:(?:de|por|a|no valor de) )?\ue001)/g,
    read: ([count], text, at) =>
      /^\d+ (?:\w+ ){0,4}(?:r ?\$|\d{1,3}(?:\.\d{3})*,\d{2}|\d+ (?:reais|contos))/.test(text.slice(at, at + 60))
        ? { kind: 'count', count: Number(count) }
        : undefined,
  },
  { pattern: /(?<=\bem )(\d{1,2})(?=,| ou em |:|;)/g, read: ([count]) => ({ kind: 'count', count: Number(count) }) },
  {
    pattern:
      /(?<=\b(?:parcel\w*|divid\w*|fraciona\w*|pag\w+) (?:\w+ ){0,2}em )(\d{1,3})\b(?! ?(?:[/:,]|dias|horas|minutos|meses|semanas))/g,
    read: ([count]) => ({ kind: 'count', count: Number(count) }),
  },
  {
    pattern: /(?<![\d,.])(\d{1,3}) ?[ºªao]? (?:parcela|prestacao|mensalidade)\b/g,
    read: ([position]) => ({ kind: 'ordinal', position: Number(position) }),
  },
  {
    pattern: /(?<![\d,.])(\d{1,2}) ?[ºª]|\b(\d{1,2})[ao]\b/g,
    read: ([a, b]) => ({ kind: 'ordinal', position: Number(a ?? b) }),
  },
  {
    pattern:
      /\b(?:opc(?:ao|oes)|ofertas?|propostas?|alternativas?|numeros?|responda|digite|escolha|digita|manda|mande)(?: (?:a|o|com|so|n[o.º]*|numero|apenas|:))*:? ?["'(]?(\d{1,2})\b(?! ?(?:digitos|ultimos|primeiros|%))/g,
    read: ([position]) => ({ kind: 'option', position: Number(position) }),
  },
  {
    pattern: /(?<=(?:^|\n) ?[([]?)(\d{1,2}) ?(?:[).:\]]|-(?= ))(?= ?[^\d])/g,
    read: ([position]) => ({ kind: 'option', position: Number(position) }),
  },
  {
    pattern: /(?<=(?:^|[:;.,] ?))(\d)\. (?=[a-z\ue001])/g,
    read: ([position]) => ({ kind: 'option', position: Number(position) }),
  },
  {
    pattern: /(?<=(?:^|[\s:;,(]))(\d{1,2})\)(?= ?[a-z\ue001])/g,
    read: ([position]) => ({ kind: 'option', position: Number(position) }),
  },
  {
    pattern: /(?<=: ?)([1-9])(?=, ?[1-9]\b| ou [1-9]\b)/g,
    read: ([position]) => ({ kind: 'option', position: Number(position) }),
  },
  {
    pattern: /(?<=[\d\ue001]["']?(?:,| ou| e|, ou) ["']?)(\d{1,2})\b(?! ?(?:x|vezes|parcelas|%|de))/g,
    read: ([position], text, at) =>
      /(?:opc|respond|digit|escolh|numero|mand)\w*[^.\n]{0,30}$/.test(text.slice(Math.max(0, at - 45), at))
        ? { kind: 'option', position: Number(position) }
        : undefined,
  },
  {
    pattern: /(?<=\b(?:as|das|essas|estas|nas|entre as) )([2-6])(?= ?(?:[:.!?]|$))/g,
    read: ([count]) => ({ kind: 'options', count: Number(count) }),
  },
  {
    pattern:
      /(?<![\d,.])(\d{1,2}) (?:(?:boas|otimas|outras|novas|possiveis) )?(?:opcoes|formas|caminhos|alternativas|possibilidades|propostas|ofertas|jeitos|maneiras|condicoes)\b/g,
    read: ([count]) => ({ kind: 'options', count: Number(count) }),
  },
  {
    pattern: /(?<![\d,.])(\d{1,4}) ?(minuto|min|hora|h|dia|semana|mese|mes|ano)s?\b/g,
    read: ([count, unit]) => ({ kind: 'duration', count: Number(count), unit: units[unit ?? ''] ?? 'day' }),
  },
  {
    pattern:
      /(?<=\b(?:daqui a|em|por|mais|prazo de|dentro de|ha|faz) )(?:um|uma) (mes|semana|ano|quinzena|dia|hora)\b/g,
    read: ([unit]) =>
      unit === 'quinzena'
        ? { kind: 'duration', count: 15, unit: 'day' }
        : { kind: 'duration', count: 1, unit: units[unit ?? ''] ?? 'day' },
  },
  {
    pattern:
      /(?<!\w)(segunda|terca|quarta|quinta|sexta)s?(?:[ -]feiras?\b|(?= (?:que vem|agora|proxima|de manha|a tarde|e (?:sabado|sexta|terca|quarta|quinta)\b|a (?:sabado|sexta|quinta|domingo)\b)))|\b(sabado|domingo)s?\b/g,
    read: ([a, b]) => ({ kind: 'weekday', weekday: weekdays[a ?? b ?? ''] ?? 0 }),
  },
  {
    pattern:
      /(?<=\b(?:ate|na|nesta|nessa|esta|essa|proxima|para|pra|toda|de|a|ate a|uma|vence|vencendo|vencimento|cai|fica|paga|pague|pagar|pago|marcad[oa]|combinad[oa]|,|\() ?)(segunda|terca|quarta|quinta|sexta)\b(?! (?:parcela|prestacao|opcao|oferta|proposta|alternativa|vez|via|chance|pergunta|duvida|em \d|de r\$|fica|no dia|mensagem|tentativa))(?=[\s.,;!?)]|$)/g,
    read: ([name]) => ({ kind: 'weekday', weekday: weekdays[name ?? ''] ?? 0 }),
  },
  {
    pattern: new RegExp(
      String.raw`\b(${Object.keys(ordinalWords).join('|')}) (?:parcela|prestacao|mensalidade|pagamento|vencimento)\b`,
      'g',
    ),
    read: ([word]) => ({ kind: 'ordinal', position: ordinalWords[word ?? ''] ?? 1 }),
  },
  {
    pattern: new RegExp(
      String.raw`\b(${Object.keys(ordinalWords).join('|')}) (?:opcao|oferta|proposta|alternativa)\b`,
      'g',
    ),
    read: ([word]) => ({ kind: 'option', position: ordinalWords[word ?? ''] ?? 1 }),
  },
  { pattern: /\b(?:metade|meio a meio|50 a 50)\b/g, read: () => ({ kind: 'fraction', basisPoints: 5000 }) },
  { pattern: /½/g, read: () => ({ kind: 'fraction', basisPoints: 5000 }) },
  {
    pattern:
      /\b(?:(\d|um|uma|dois|duas|tres) )?(tercos?|quartos|quintos|decimos?|(?<=\bum )(?:quarto|quinto|decimo)\b|decima parte|terca parte|quarta parte|quinta parte)\b/g,
    read: ([top, bottom]) => ({ kind: 'fraction', basisPoints: fractionOf(top, bottom) }),
  },
  { pattern: /\b(?:dobro|triplo)\b(?= d[aoe]|[.,!?]|$)/g, read: () => ({ kind: 'fraction', basisPoints: 20000 }) },
  {
    pattern:
      /\b(terca|quarta|quinta|sexta)\b(?! (?:parcela|prestacao|opcao|oferta|proposta|alternativa|vez|via|parte|chance|mensagem|tentativa|pergunta))/g,
    read: ([name]) => ({ kind: 'weekday', weekday: weekdays[name ?? ''] ?? 0 }),
  },
  {
    // Roman figures before a unit.
    pattern: /\b(?!mil\b|vi\b|di\b)[ivxlcdm]{1,8}(?= ?(?:%|por ?cento|vezes|parcelas|reais)\b| ?%)/g,
    read: () => ({ kind: 'number', value: Number.NaN }),
  },
  {
    pattern: /\d+(?:[.,]\d+)*/g,
    read: (_groups, text, at) => ({
      kind: 'number',
      value: hundredths(/^\d+(?:[.,]\d+)*/.exec(text.slice(at))?.[0] ?? '0') / 100,
    }),
  },
]

function fractionOf(top: string | undefined, bottom = ''): number {
  const over = bottom.startsWith('terc') ? 3 : bottom.startsWith('quart') ? 4 : bottom.startsWith('quint') ? 5 : 10
  const times =
    top === undefined || top.startsWith('um') ? 1 : top.startsWith('d') ? 2 : top.startsWith('tr') ? 3 : Number(top)
  return Math.round((10000 * times) / over)
}

/** Every figure of a numeric view, in its order; nothing with a digit is left unread. */
export function scanFigures(text: string): Figure[] {
  const found: Figure[] = []
  let free = text
  for (const { pattern, read } of patterns) {
    for (const match of [...free.matchAll(pattern)]) {
      const body = read(match.slice(1), text, match.index)
      if (body === undefined) continue
      const [from, to] = [match.index, match.index + match[0].length]
      found.push({ ...body, from, to } as Figure)
      free = free.slice(0, from) + '\ue001'.repeat(to - from) + free.slice(to)
    }
  }
  return found.sort((a, b) => a.from - b.from)
}
