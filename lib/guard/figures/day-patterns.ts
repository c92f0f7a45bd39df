import type { Pattern } from './scan.ts'
import type { SaidDay } from './types.ts'

const monthNames = [
  'janeiro',
  'fevereiro',
  'marco',
  'abril',
  'maio',
  'junho',
  'julho',
  'agosto',
  'setembro',
  'outubro',
  'novembro',
  'dezembro',
]
const monthsPattern = `${monthNames.join('|')}|${monthNames.map((name) => `${name.slice(0, 3)}(?=[ ./]|$)`).join('|')}`
const monthOf = (name = '') => monthNames.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1

function yearOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  return text.length === 2 ? 2000 + Number(text) : Number(text)
}

function said(dayOfMonth: string | undefined, month?: number, year?: string | undefined): SaidDay {
  const day: SaidDay = {}
  if (dayOfMonth !== undefined) day.dayOfMonth = Number(dayOfMonth)
  if (month !== undefined) day.month = month
  const read = yearOf(year)
  if (read !== undefined) day.year = read
  return day
}

/** Dates and days as Brazil writes them, with digits already in place of number words. */
export const dayPatterns: Pattern[] = [
  {
    pattern: /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/g,
    read: ([year, month, day]) => ({ kind: 'day', day: said(day, Number(month), year) }),
  },
  {
    pattern: /(?<![\d,.])(\d{1,2}) ?[/-] ?(\d{1,2}) ?[/-] ?(\d{4}|\d{2})(?!\d)/g,
    read: ([day, month, year]) => ({ kind: 'day', day: said(day, Number(month), year) }),
  },
  {
    pattern: /(?<![\d,.])(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?!\d)/g,
    read: ([day, month, year]) => ({ kind: 'day', day: said(day, Number(month), year) }),
  },
  {
    pattern: /(?<![\d,.])(\d{1,2}) ?\/ ?(\d{1,2})(?![\d/])/g,
    read: ([day, month]) => ({ kind: 'day', day: said(day, Number(month)) }),
  },
  {
    pattern: /(?<=\bdia )(\d{1,2})[.-](\d{1,2})(?!\d)/g,
    read: ([day, month]) => ({ kind: 'day', day: said(day, Number(month)) }),
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\d,.])(?:\bdia )?(\d{1,2})(?:[ºoª])? ?(?:de |do |/|-)?(?:mes de )?(${monthsPattern})\b\.?(?:,? ?(?:de |do |/|-)?(?:ano de )?(\d{4}|\d{2}(?!\d)))?`,
      'g',
    ),
    read: ([day, month, year]) => ({ kind: 'day', day: said(day, monthOf(month), year) }),
  },
  {
    pattern: new RegExp(String.raw`\bprimeiro de (${monthsPattern})\b(?: de (\d{4}))?`, 'g'),
    read: ([month, year]) => ({ kind: 'day', day: said('1', monthOf(month), year) }),
  },
  {
    pattern: /\b(?:todo|todos os|cada) dias? (\d{1,2})\b(?! ?[/x])/g,
    read: ([day]) => ({ kind: 'day', day: { ...said(day), monthly: true } }),
  },
  {
    pattern: /\bdias? (\d{1,2})[ºo]?(?: (?:de cada|de todo|do|de todos os) mes(?:es)?)?\b(?! ?[/x])/g,
    read: ([day], text, at) => ({
      kind: 'day',
      day: /^dias? \d{1,2}[ºo]? (?:de (?:cada|todo))/.test(text.slice(at, at + 30))
        ? { ...said(day), monthly: true }
        : said(day),
    }),
  },
  {
    pattern: new RegExp(
      String.raw`\b(${monthNames.filter((name) => name !== 'marco' && name !== 'maio').join('|')}|(?<=\b(?:em|de|para|pra|ate|mes de) )(?:marco|maio))\b(?: de (\d{4})|/(\d{4}|\d{2}))?`,
      'g',
    ),
    read: ([month, long, short]) => ({ kind: 'day', day: said(undefined, monthOf(month), long ?? short) }),
  },
  { pattern: /\b(?:mes que vem|proximo mes)\b/g, read: () => ({ kind: 'day', day: { stretch: 'next_month' } }) },
  { pattern: /\b(?:semana que vem|proxima semana)\b/g, read: () => ({ kind: 'day', day: { stretch: 'next_week' } }) },
  { pattern: /\b(?:fim|final) do mes\b/g, read: () => ({ kind: 'day', day: { stretch: 'month_end' } }) },
  { pattern: /\bdepois de amanha\b/g, read: () => ({ kind: 'day', day: { offset: 2 } }) },
  { pattern: /(?<!de )\bamanha\b/g, read: () => ({ kind: 'day', day: { offset: 1 } }) },
  {
    pattern: /(?<=\b(?:ate|vence(?:ndo|m)?|vencimento(?: e| para| :)?) )hoje\b/g,
    read: () => ({ kind: 'day', day: { offset: 0 } }),
  },
  {
    pattern: /(?<=\b(?:em|de|ano) )(20[2-4]\d)\b/g,
    read: ([year]) => ({ kind: 'day', day: said(undefined, undefined, year) }),
  },
]
