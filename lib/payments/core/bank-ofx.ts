import { dayPosted } from './bank-day'
import { readAmount } from './bank-money'
import { type StatementPiece, tidyText, usableId } from './statement-line'

/** Why a whole file is refused. */
export type OfxFault = 'ofx_unreadable' | 'ofx_card_statement' | 'ofx_currency'
export class UnreadableOfx extends Error {
  readonly reason: OfxFault
  constructor(reason: OfxFault) {
    super(reason)
    this.reason = reason
  }
}

type Fields = { line: number; values: Map<string, string> }
type State = { bank: string; account: string; open: Fields | undefined; seen: boolean }

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,5});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? whole
    const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

/** Types that name money going out; a sum without its sign beside one of them is not believed. */
const outgoing = new Set(['DEBIT', 'PAYMENT', 'CHECK', 'ATM', 'POS', 'FEE', 'SRVCHG', 'DIRECTDEBIT', 'CASH'])

function pieceOf({ line, values }: Fields, account: string, dayAt: (at: number) => string): StatementPiece {
  const field = (name: string) => values.get(name) ?? ''
  const day = dayPosted(field('DTPOSTED') || field('DTUSER'), dayAt)
  if (day === undefined) return { line, code: 'day_invalid' }
  const amount = readAmount(field('TRNAMT'), null)
  if (typeof amount === 'string') return { line, code: amount }
  if (amount.cents === 0) return { line, skipped: true }
  const { cents } = amount
  if (cents > 0 && outgoing.has(field('TRNTYPE').toUpperCase())) return { line, code: 'sign_contradicts' }
  const texts = [field('NAME'), field('MEMO')].map(tidyText).filter(Boolean)
  const [name = '', memo = ''] = texts
  const description = tidyText(memo.includes(name) && memo ? memo : texts.join(' '))
  return { line, day, cents, description, bankId: usableId(field('FITID').trim()), account }
}

const blocks = new Set(['STMTTRN', 'BANKTRANLIST', 'STMTRS', 'STMTTRNRS', 'BANKMSGSRSV1', 'LEDGERBAL', 'OFX'])
const tagForm = /<(\/?)([A-Za-z][A-Za-z0-9_.]*)(?:\s[^<>]*)?\/?>/y

type Tag = { at: number; end: number; closing: boolean; name: string }

/** The next tag from a place on; a `<` before anything else belongs to the text around it. */
function tagFrom(text: string, from: number): Tag | undefined {
  for (let at = text.indexOf('<', from); at >= 0; at = text.indexOf('<', at + 1)) {
    tagForm.lastIndex = at
    const found = tagForm.exec(text)
    if (found) {
      return { at, end: tagForm.lastIndex, closing: found[1] === '/', name: (found[2] ?? '').toUpperCase() }
    }
  }
  return undefined
}

/** Counts the lines of a text on the way through it. */
function lineCounter(text: string): (upTo: number) => number {
  let line = 1
  let next = text.indexOf('\n')
  return (upTo) => {
    for (; next >= 0 && next < upTo; next = text.indexOf('\n', next + 1)) line += 1
    return line
  }
}

/**
 * The booked lines of an OFX file, 1.x (SGML, where closing tags may be missing) or 2.x (XML), one by one. Numbers of
 * lines are those of the file; `dayAt` tells the company's day of an instant.
 * @throws UnreadableOfx for what is no statement of a bank account in reais
 */
export function* readOfx(text: string, dayAt: (at: number) => string): Generator<StatementPiece> {
  const lineAt = lineCounter(text)
  const state: State = { bank: '', account: '', open: undefined, seen: false }
  const close = () => {
    const { open } = state
    state.open = undefined
    return open ? [pieceOf(open, `${state.bank}/${state.account}`, dayAt)] : []
  }
  let tag = tagFrom(text, Math.max(0, text.search(/<OFX>/i)))
  while (tag) {
    const next = tagFrom(text, tag.end)
    if (blocks.has(tag.name)) yield* close()
    if (!tag.closing) take(state, tag.name, text.slice(tag.end, next?.at ?? text.length), lineAt(tag.at))
    tag = next
  }
  yield* close()
  if (!state.seen) throw new UnreadableOfx('ofx_unreadable')
}

function take(state: State, name: string, value: string, line: number): void {
  const text = decodeEntities(value.replace(/<!\[CDATA\[|\]\]>/g, '')).trim()
  if (name === 'STMTRS') state.seen = true
  else if (name === 'CCSTMTRS') throw new UnreadableOfx('ofx_card_statement')
  else if (name === 'CURDEF' && text.toUpperCase() !== 'BRL') throw new UnreadableOfx('ofx_currency')
  else if (name === 'STMTTRN') state.open = { line, values: new Map() }
  else if (state.open && text !== '' && !state.open.values.has(name)) state.open.values.set(name, text)
  else if (!state.open && name === 'BANKID') state.bank = text
  else if (!state.open && name === 'ACCTID') state.account = text
}
