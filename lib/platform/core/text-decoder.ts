import { isUtf16 } from './sniff-bytes'

export type Charset = 'auto' | 'utf-8' | 'latin-1'
/** Thrown for bytes that are not text in the charset asked for, or in none. */
export class UnreadableText extends Error {}

/** Bytes at the end of `bytes` that begin a UTF-8 character without ending it. */
function openTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] as number
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0
    if (byte < 0x80) return 0
  }
  return 0
}

/** Whether the first byte beyond ASCII begins a whole UTF-8 character. */
function opensAsUtf8(bytes: Uint8Array): boolean {
  const at = bytes.findIndex((byte) => byte >= 0x80)
  const lead = bytes[at] ?? 0
  if (lead < 0xc2 || lead > 0xf4) return false
  const more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1
  const rest = bytes.subarray(at + 1, at + 1 + more)
  return rest.length === more && rest.every((byte) => (byte & 0xc0) === 0x80)
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}

const isAscii = (bytes: Uint8Array) => bytes.every((byte) => byte < 0x80)

/**
 * Decodes a file piece by piece. `auto` reads UTF-8 (or UTF-16 by its mark) and turns to Latin-1 (Windows-1252) at
 * the first bytes that are no UTF-8, as long as nothing before them was: plain ASCII reads the same in both.
 */
export class TextPieces {
  private mode: 'utf-8' | 'latin-1' | 'utf-16'
  private readonly mayTurn: boolean
  private tail: Uint8Array = new Uint8Array()
  private started = false
  private readonly latin = new TextDecoder('windows-1252')
  private readonly utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  private utf16 = new TextDecoder('utf-16le')
  private sawMultibyte = false

  constructor(charset: Charset) {
    this.mode = charset === 'latin-1' ? 'latin-1' : 'utf-8'
    this.mayTurn = charset === 'auto'
  }

  /** @throws UnreadableText */
  push(chunk: Uint8Array): string {
    if (!this.started) this.start(chunk)
    if (this.mode === 'utf-16') return this.utf16.decode(chunk, { stream: true })
    if (this.mode === 'latin-1') return this.latin.decode(chunk)
    const bytes = concat(this.tail, chunk)
    const open = openTail(bytes)
    this.tail = bytes.slice(bytes.length - open)
    return this.decode(bytes.subarray(0, bytes.length - open))
  }

  /** @throws UnreadableText when the file ends inside a character */
  end(): string {
    if (this.mode === 'utf-16') return this.utf16.decode()
    const rest = this.tail
    this.tail = new Uint8Array()
    return rest.length > 0 ? this.decode(rest) : ''
  }

  private start(chunk: Uint8Array): void {
    this.started = true
    if (!this.mayTurn || !isUtf16(chunk)) return
    this.mode = 'utf-16'
    this.utf16 = new TextDecoder(chunk[0] === 0xff ? 'utf-16le' : 'utf-16be')
  }

  private decode(bytes: Uint8Array): string {
    if (isAscii(bytes)) return this.latin.decode(bytes)
    try {
      const text = this.utf8.decode(bytes)
      this.sawMultibyte = true
      return text
    } catch {
      if (!this.mayTurn || this.sawMultibyte || opensAsUtf8(bytes)) throw new UnreadableText()
      this.mode = 'latin-1'
      const all = concat(bytes, this.tail)
      this.tail = new Uint8Array()
      return this.latin.decode(all)
    }
  }
}
