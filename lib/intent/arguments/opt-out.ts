import { fold } from '../text/fold.ts'
import type { ActArgs } from '../types.ts'

const channels = [
  ['email', /\b(?:e-?mails?|emeio)\b/],
  ['sms', /\bsms\b/],
  ['whatsapp', /\b(?:whats(?:app|ap)?|zap|zapzap|wpp)\b/],
  ['phone', /\b(?:ligacao|ligacoes|liga(?:r|m|ndo)?|ligue(?:m)?|telefonema|por telefone|chamadas?)\b/],
] as const

const only = /\b(?:so|somente|apenas|prefiro|exclusivamente|unicamente|melhor|pode ser|manda|mandem|usa|usem)\b/
const no = /\b(?:nao|nunca|para|parem|pare|chega|sem|nem|n)\b/
const hourWords: Record<string, number> = {
  seis: 6,
  sete: 7,
  oito: 8,
  nove: 9,
  dez: 10,
  onze: 11,
  doze: 12,
  'meio dia': 12,
  uma: 1,
  duas: 2,
  tres: 3,
  quatro: 4,
  cinco: 5,
}
const hour = `(\\d{1,2}|${Object.keys(hourWords).join('|')})(?: ?(?:h|hs|hrs?|horas?)\\b|:00)?(?: da (manha|tarde|noite))?`

function hourOf(word: string | undefined, part: string | undefined): number | undefined {
  if (word === undefined) return undefined
  const said = hourWords[word] ?? Number(word)
  const value = (part === 'tarde' || part === 'noite') && said < 12 ? said + 12 : said
  return value <= 24 ? value : undefined
}

function hoursIn(text: string): ActArgs['hours'] {
  const between = new RegExp(`(?:entre|das|de) (?:as )?${hour} (?:e|ate|as|a) (?:as )?${hour}`).exec(text)
  const from = new RegExp(`(?:depois|apos|a partir|passou|passando) (?:de |das |as |da )*${hour}`).exec(text)
  const to = new RegExp(`\\bate (?:as |a )?${hour}`).exec(text)
  const unwantedBefore = new RegExp(`antes (?:das?|de|as) ${hour}`).exec(text)
  const start = between ?? from ?? unwantedBefore
  const first = hourOf(start?.[1], start?.[2])
  const last = between ? hourOf(between[3], between[4]) : hourOf(to?.[1], to?.[2])
  if (first === undefined && last === undefined) return undefined
  return { ...(first !== undefined && { from: first }), ...(last !== undefined && { to: last }) }
}

/** What a partial opt-out limits; nothing for one that ends all contact. */
export function optOutArgs(text: string): ActArgs {
  const plain = fold(text)
    .replace(/[,.!?;]+/g, ' , ')
    .replace(/ +/g, ' ')
  const hours = hoursIn(plain)
  const named = channels.filter(([, pattern]) => pattern.test(plain))
  // "por e-mail, no zap não": the wanted one is the one with no denial in its clause.
  const wanted = named.find(([, pattern]) =>
    plain
      .split(/ , | mas /)
      .some((clause) => pattern.test(clause) && only.test(clause) && !no.test(clause.split(pattern)[0] ?? '')),
  )
  const channel = wanted ?? named[0]
  const place = /\b(?:trabalho|trampo|servico|expediente|firma|emprego|chefe|patrao)\b/.test(plain)
  const weekend = /\b(?:fim de semana|final de semana|fds|domingos?|sabados?)\b/.test(plain)
  const thisNumber =
    /\b(?:(?:n?esse|n?este) (?:numero|telefone|celular|zap|whats\w*|contato|fone)|outro (?:numero|telefone|celular))\b/.test(
      plain,
    )
  return {
    ...(channel && { channel: { name: channel[0], only: wanted !== undefined } }),
    ...(thisNumber && { number: 'this' as const }),
    ...(place && { place: 'work' as const }),
    ...(hours && { hours }),
    ...(weekend && { days: 'weekend' as const }),
  }
}
