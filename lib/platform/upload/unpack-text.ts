import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { sniffBytes } from '../core/sniff-bytes'
import { type Charset, TextPieces, UnreadableText } from '../core/text-decoder'
import { AppError, invalid } from '../errors'
import type { Bytes } from './open-upload'

/** Largest file as sent, and unpacked. */
export type UnpackLimits = { uploadBytes: number; unpackedBytes: number }

/** Bytes worked on before other requests get their turn: about three milliseconds of parsing. */
const pieceBytes = 65_536
const sniffedBytes = 512

async function* inPieces(bytes: Bytes, maxBytes: number, reason: string): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const chunk of bytes) {
    size += chunk.byteLength
    if (size > maxBytes) throw new AppError('payload_too_large', reason, { max_bytes: maxBytes })
    for (let at = 0; at < chunk.byteLength; at += pieceBytes) yield chunk.subarray(at, at + pieceBytes)
  }
}

/** Looks at the first bytes (more than one piece where the sender cuts them small) without losing them. */
async function peek(bytes: AsyncGenerator<Uint8Array>): Promise<{ head: Uint8Array; all: Bytes }> {
  const pieces: Uint8Array[] = []
  let size = 0
  while (size < sniffedBytes) {
    const { done, value } = await bytes.next()
    if (done) break
    pieces.push(value)
    size += value.byteLength
  }
  const head = Buffer.concat(pieces)
  async function* all() {
    if (head.byteLength > 0) yield head
    yield* bytes
  }
  return { head, all: all() }
}

/** zlib's codes for data that is no gzip, is damaged, or ends too early. */
const isZlibFault = (error: unknown) => /^Z_/.test((error as { code?: string }).code ?? '')

async function* gunzip(packed: Bytes): AsyncGenerator<Uint8Array> {
  const source = Readable.from(packed)
  const plain = createGunzip({ chunkSize: pieceBytes })
  source.on('error', (error) => plain.destroy(error))
  try {
    yield* source.pipe(plain)
  } catch (error) {
    throw isZlibFault(error) ? invalid('gzip_damaged') : error
  } finally {
    source.destroy()
  }
}

function assertText(head: Uint8Array): void {
  const kind = sniffBytes(head)
  if (head.byteLength === 0) throw invalid('empty_file')
  if (kind === 'zip') throw invalid('zip_not_gzip')
  if (kind !== 'text') throw invalid('binary_file')
}

/** The bytes of a body, gunzipped where its first ones say so, bounded in size both ways; `head` begins `all`. */
export async function openPacked(bytes: Bytes, limits: UnpackLimits): Promise<{ head: Uint8Array; all: Bytes }> {
  const sent = await peek(inPieces(bytes, limits.uploadBytes, 'payload_too_large'))
  if (sniffBytes(sent.head) !== 'gzip') return sent
  return peek(inPieces(gunzip(sent.all), limits.unpackedBytes, 'unpacked_too_large'))
}

/**
 * The text of a file in pieces: gunzipped where its first bytes say so, bounded in size, decoded.
 * @throws AppError `empty_file`, `zip_not_gzip`, `binary_file`, `gzip_damaged`, `unreadable_charset`, `payload_too_large`
 */
export async function* unpackText(bytes: Bytes, charset: Charset, limits: UnpackLimits): AsyncGenerator<string> {
  const opened = await openPacked(bytes, limits)
  assertText(opened.head)
  const text = new TextPieces(charset)
  try {
    for await (const piece of opened.all) yield text.push(piece)
    yield text.end()
  } catch (error) {
    throw error instanceof UnreadableText ? invalid('unreadable_charset') : error
  }
}
