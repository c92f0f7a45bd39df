import { Readable } from 'node:stream'
import busboy from 'busboy'
import { AppError, invalid } from '../errors'

export type Bytes = AsyncIterable<Uint8Array>
/** A file on its way in: the options sent with it, its name, and its bytes, read no faster than asked for. */
export type OpenUpload = { options: unknown; fileName: string | null; bytes: Bytes }

const drainedBytes = 64_000_000

const interrupted = () => new AppError('malformed_body', 'upload_interrupted')

/** The body piece by piece. Stopping early leaves the rest unread: cancelling would cut the connection. */
async function* bytesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  const next = () =>
    reader.read().catch(() => {
      throw interrupted()
    })
  try {
    for (let piece = await next(); !piece.done; piece = await next()) yield piece.value
  } finally {
    reader.releaseLock()
  }
}

/** Reads what is left, within bounds, so that a client still sending gets the answer instead of a broken pipe. */
export async function drain(body: ReadableStream<Uint8Array> | null): Promise<void> {
  if (!body || body.locked) return
  let left = drainedBytes
  try {
    for await (const piece of bytesOf(body)) {
      left -= piece.byteLength
      if (left < 0) return
    }
  } catch {
    // The client went away; there is nobody to answer.
  }
}

function parseOptions(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw invalid('upload_options_invalid')
  }
}

/** A file inside a form; its stream breaks when the form ends too early. */
async function* fileBytes(file: Readable): AsyncGenerator<Uint8Array> {
  try {
    yield* file
  } catch {
    throw interrupted()
  }
}

/** Reads a multipart body up to its file: the JSON field `options` may come before it. */
function openMultipart(body: ReadableStream<Uint8Array>, contentType: string): Promise<OpenUpload> {
  return new Promise((resolve, reject) => {
    let parser: busboy.Busboy
    try {
      parser = busboy({
        headers: { 'content-type': contentType },
        limits: { files: 1, fields: 10, fieldSize: 200_000 },
        defParamCharset: 'utf8',
      })
    } catch {
      reject(new AppError('malformed_body', 'multipart_invalid'))
      return
    }
    let options: unknown = {}
    let file: Readable | undefined
    const source = Readable.from(bytesOf(body))
    const fail = (error: unknown) => {
      reject(error)
      file?.destroy(error as Error)
      source.unpipe(parser)
      source.destroy()
    }
    parser.on('field', (name, value) => {
      try {
        if (name === 'options') options = parseOptions(value)
      } catch (error) {
        fail(error)
      }
    })
    parser.on('file', (_name, stream, info) => {
      file = stream
      // A form that breaks before anybody reads the file must not end the process; a later reader still meets the fault.
      stream.on('error', () => undefined)
      stream.on('close', () => {
        if (!stream.readableEnded) source.destroy()
      })
      resolve({ options, fileName: info.filename || null, bytes: fileBytes(stream) })
    })
    parser.on('close', () => reject(invalid('file_missing')))
    parser.on('error', () => fail(interrupted()))
    source.on('error', () => fail(interrupted()))
    source.pipe(parser)
  })
}

/** Opens the body of an upload, multipart or the file alone. */
export async function openUpload(body: ReadableStream<Uint8Array> | null, contentType: string): Promise<OpenUpload> {
  if (!body) throw invalid('empty_file')
  if (/^multipart\/form-data/i.test(contentType)) return openMultipart(body, contentType)
  return { options: {}, fileName: null, bytes: bytesOf(body) }
}
