import { AppError } from '@/lib/platform/errors'

export const defaultMaxBodyBytes = 1_000_000

const tooLarge = (maxBytes: number) => new AppError('payload_too_large', 'payload_too_large', { max_bytes: maxBytes })

/** Reads a body of at most `maxBytes`; a longer one is refused at the limit, whatever its header says. */
export async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge(maxBytes)
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > maxBytes) {
      await reader.cancel().catch(() => undefined)
      throw tooLarge(maxBytes)
    }
    chunks.push(value)
  }
  return chunks.length === 1 ? (chunks[0] as Uint8Array) : Buffer.concat(chunks)
}

export const mediaType = (request: Request) =>
  (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''

/** @throws AppError `unsupported_media_type`, `malformed_body` (not UTF-8, not JSON). */
export function parseJson(bytes: Uint8Array, type: string): unknown {
  if (type !== 'application/json' && !type.endsWith('+json')) {
    throw new AppError('unsupported_media_type', 'unsupported_media_type', { accepted: 'application/json' })
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new AppError('malformed_body')
  }
}
