import { RecordCounter } from '@/components/datasets/core/count-lines'
import { type FileFault, inspect, type Preview } from '@/components/datasets/core/inspect'
import { sniffKind } from '@/components/datasets/core/sniff'

export type OpenFault = FileFault | { code: 'binary_file' | 'zip_not_gzip' | 'gzip_damaged' | 'unreadable_file' }
export type Opened =
  | { file: File; preview: Preview; packed: boolean; fault: null }
  | { file: File; preview: null; packed: boolean; fault: OpenFault }

const previewBytes = 262_144

async function isPacked(file: File): Promise<boolean> {
  return sniffKind(new Uint8Array(await file.slice(0, 512).arrayBuffer())) === 'gzip'
}

/** The plain bytes of a file, unpacked where its first bytes say gzip. */
const plainStream = (file: File, packed: boolean): ReadableStream<Uint8Array> =>
  packed ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream()

async function readHead(stream: ReadableStream<Uint8Array>): Promise<{ head: Uint8Array; whole: boolean }> {
  const reader = stream.getReader()
  const head = new Uint8Array(previewBytes)
  let size = 0
  while (true) {
    const { done, value } = await reader.read()
    if (done) return { head: head.subarray(0, size), whole: true }
    const fits = value.subarray(0, previewBytes - size)
    head.set(fits, size)
    size += fits.byteLength
    if (fits.byteLength < value.byteLength) {
      await reader.cancel()
      return { head, whole: false }
    }
  }
}

/** Reads the first 256 kB of a CSV, packed or not, and says what is wrong with it. */
export async function openFile(file: File): Promise<Opened> {
  const failed = (packed: boolean, fault: OpenFault): Opened => ({ file, preview: null, packed, fault })
  let packed = false
  try {
    packed = await isPacked(file)
    const { head, whole } = await readHead(plainStream(file, packed))
    const kind = sniffKind(head)
    if (kind === 'zip') return failed(packed, { code: 'zip_not_gzip' })
    if (kind !== 'text') return failed(packed, { code: 'binary_file' })
    const { preview, fault } = inspect(head, whole)
    return fault ? failed(packed, fault) : { file, preview, packed, fault: null }
  } catch {
    return failed(packed, { code: packed ? 'gzip_damaged' : 'unreadable_file' })
  }
}

/** Rows of the whole file without its header; null when it cannot be read to its end. */
export async function countRows(file: File, packed: boolean, signal: AbortSignal): Promise<number | null> {
  const counter = new RecordCounter()
  const reader = plainStream(file, packed).getReader()
  try {
    while (!signal.aborted) {
      const { done, value } = await reader.read()
      if (done) return Math.max(0, counter.count - 1)
      counter.push(value)
    }
  } catch {
    return null
  }
  await reader.cancel()
  return null
}
