/** What a file is by its first bytes. */
export type FileKind = 'text' | 'gzip' | 'zip' | 'binary'

const starts = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, place) => bytes[place] === byte)
const looked = 8_192

export const isUtf16 = (bytes: Uint8Array) => starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff)

/** Gzip, zip (spreadsheets are zips), or binary when a zero byte or the mark of a known format is near the start. */
export function sniffBytes(bytes: Uint8Array): FileKind {
  if (starts(bytes, 0x1f, 0x8b)) return 'gzip'
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'zip'
  if (isUtf16(bytes)) return 'text'
  const known =
    starts(bytes, 0x25, 0x50, 0x44, 0x46) ||
    starts(bytes, 0x89, 0x50, 0x4e, 0x47) ||
    starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)
  return known || bytes.subarray(0, looked).includes(0) ? 'binary' : 'text'
}
