import { defaultLocale, type Locale } from '@/messages/locale'

/** Every figure on screen is written here, so that two pages never write the same figure differently. */

const defaultZone = 'America/Sao_Paulo'
const minus = '−'

const cache = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat | Intl.RelativeTimeFormat>()

// Building an Intl formatter costs far more than using it, and a table uses one per cell.
function cached<T extends Intl.NumberFormat | Intl.DateTimeFormat | Intl.RelativeTimeFormat>(
  key: string,
  make: () => T,
): T {
  const found = cache.get(key)
  if (found) return found as T
  const made = make()
  cache.set(key, made)
  return made
}

function numberFormat(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return cached(`n|${locale}|${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options))
}

function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return cached(`d|${locale}|${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(locale, options))
}

const typeset = (text: string) => text.replace('-', minus)

export type NumberStyle = {
  /** Decimals shown at most; figures of one column pass `fixed` too. */
  digits?: number
  /** Shows exactly `digits` decimals. */
  fixed?: boolean
  /** Writes the plus sign too, for differences. */
  signed?: boolean
}

function options({ digits = 0, fixed = false, signed = false }: NumberStyle): Intl.NumberFormatOptions {
  return {
    maximumFractionDigits: digits,
    minimumFractionDigits: fixed ? digits : 0,
    signDisplay: signed ? 'exceptZero' : 'negative',
  }
}

/** `formatNumber(27961)` → `27.961`. */
export function formatNumber(value: number, locale: Locale = defaultLocale, style: NumberStyle = {}): string {
  return typeset(numberFormat(locale, options({ digits: 3, ...style })).format(value))
}

/** A share of one as a percentage: `formatPercent(0.8077, 'pt-BR', { digits: 2 })` → `80,77%`. */
export function formatPercent(share: number, locale: Locale = defaultLocale, style: NumberStyle = {}): string {
  return typeset(
    numberFormat(locale, { style: 'percent', ...options({ digits: 1, fixed: true, ...style }) }).format(share),
  )
}

/** The difference of two shares, in percentage points: `formatPoints(0.0089)` → `+0,89 p.p.`. */
export function formatPoints(difference: number, locale: Locale = defaultLocale, digits = 2): string {
  const figure = formatNumber(difference * 100, locale, { digits, fixed: true, signed: true })
  return `${figure} ${locale === 'en' ? 'pp' : 'p.p.'}`
}

/** `formatCompact(918406)` → `918 mil`. */
export function formatCompact(value: number, locale: Locale = defaultLocale): string {
  return typeset(numberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 }).format(value))
}

export type MoneyParts = { sign: string; symbol: string; whole: string; cents: string }

/** Integer centavos in pieces, so that the centavos can be set lighter. `cents` carries its separator. */
export function moneyParts(cents: number, locale: Locale = defaultLocale, signed = false): MoneyParts {
  if (!Number.isSafeInteger(cents)) throw new RangeError('money is a whole number of centavos')
  const size = Math.abs(cents)
  const separator = locale === 'en' ? '.' : ','
  const sign = cents < 0 ? minus : signed && cents > 0 ? '+' : ''
  return {
    sign,
    symbol: 'R$',
    whole: formatNumber(Math.floor(size / 100), locale),
    cents: `${separator}${String(size % 100).padStart(2, '0')}`,
  }
}

/** `formatMoney(245075)` → `R$ 2.450,75`. */
export function formatMoney(cents: number, locale: Locale = defaultLocale, signed = false): string {
  const parts = moneyParts(cents, locale, signed)
  return `${parts.sign}${parts.symbol} ${parts.whole}${parts.cents}`
}

const byteUnits = ['B', 'kB', 'MB', 'GB', 'TB']

/** Decimal units, as file managers show them: `formatBytes(6400000)` → `6,4 MB`. */
export function formatBytes(bytes: number, locale: Locale = defaultLocale): string {
  let size = bytes
  let unit = 0
  // 999,95 of a unit would be rounded to a thousand of it.
  while (size >= (unit === 0 ? 1000 : 999.95) && unit < byteUnits.length - 1) {
    size /= 1000
    unit += 1
  }
  return `${formatNumber(size, locale, { digits: unit === 0 ? 0 : 1 })} ${byteUnits[unit]}`
}

/** `8 ms`, `4,1 s`, `2 min 30 s`, `1 h 05 min`. */
export function formatDuration(ms: number, locale: Locale = defaultLocale): string {
  if (ms < 999.5) return `${formatNumber(Math.round(ms), locale)} ms`
  if (ms < 9950) return `${formatNumber(ms / 1000, locale, { digits: 1 })} s`
  const seconds = Math.round(ms / 1000)
  if (seconds < 60) return `${seconds} s`
  if (seconds < 3600) {
    const rest = seconds % 60
    return `${Math.floor(seconds / 60)} min${rest > 0 ? ` ${rest} s` : ''}`
  }
  const minutes = Math.round(seconds / 60)
  return `${formatNumber(Math.floor(minutes / 60), locale)} h ${String(minutes % 60).padStart(2, '0')} min`
}

export type Moment = Date | string | number

const toDate = (value: Moment) => (value instanceof Date ? value : new Date(value))

/** `12 nov. 2026`. */
export function formatDate(value: Moment, locale: Locale = defaultLocale, timeZone = defaultZone): string {
  const parts = { day: 'numeric', month: 'short', year: 'numeric', timeZone } as const
  return dateFormat(locale, parts).format(toDate(value)).replaceAll(' de ', ' ')
}

/** The whole truth, for titles and receipts: `19/11/2026 15:30:08`. */
export function formatDateTime(value: Moment, locale: Locale = defaultLocale, timeZone = defaultZone): string {
  return dateFormat(locale, {
    day: '2-digit',
    month: locale === 'en' ? 'short' : '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZone,
  })
    .format(toDate(value))
    .replace(', ', locale === 'en' ? ', ' : ' ')
}

/** `15:30`. */
export function formatTime(value: Moment, locale: Locale = defaultLocale, timeZone = defaultZone): string {
  const parts = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone } as const
  return dateFormat(locale, parts).format(toDate(value))
}

const steps: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
]

/** As people say it (`há 3 min`), up to a week away; then the date. `now` is passed in. */
export function formatRelative(
  value: Moment,
  now: Moment,
  locale: Locale = defaultLocale,
  timeZone = defaultZone,
): string {
  const distance = toDate(value).getTime() - toDate(now).getTime()
  const size = Math.abs(distance)
  if (size < 45_000) return locale === 'en' ? 'now' : 'agora'
  if (size >= 7 * 86_400_000) return formatDate(value, locale, timeZone)
  const format = cached(`r|${locale}`, () => new Intl.RelativeTimeFormat(locale, { style: 'short', numeric: 'auto' }))
  const [unit, length] =
    steps.find(([, unitMs]) => Math.round(size / unitMs) >= 1 && size >= unitMs * 0.99) ?? (['minute', 60_000] as const)
  return format.format(Math.round(distance / length), unit).replace('.', '')
}

/** A CNPJ or CPF with its punctuation; anything else as it came. */
export function formatDocument(document: string): string {
  const digits = document.replace(/[^0-9A-Za-z]/g, '').toUpperCase()
  if (digits.length === 14) {
    return digits.replace(/^(.{2})(.{3})(.{3})(.{4})(.{2})$/, '$1.$2.$3/$4-$5')
  }
  if (digits.length === 11) return digits.replace(/^(.{3})(.{3})(.{3})(.{2})$/, '$1.$2.$3-$4')
  return document
}

/** Up to two initials for the round mark beside a name. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.at(0) ?? '')
  return letters.join('').toUpperCase()
}
