import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { sealBytes, unsealBytes } from '@/lib/platform/crypto/company-key'
import type { BatchData } from './core/column-data'
import { decodeColumns } from './core/decode-columns'
import { encodeColumns } from './core/encode-columns'

/** The fastest level: a batch takes half a millisecond, and higher ones save little on columns of small integers. */
const compression = { params: { [constants.ZSTD_c_compressionLevel]: 1 } }

const placeOf = (companyId: string, datasetId: string, sequence: number) => ({
  companyId,
  table: 'dataset_batches',
  row: `${datasetId}:${sequence}`,
})

/** A batch as it is stored: columnar, compressed (Zstandard), sealed for its place. */
export function packBatch(companyId: string, datasetId: string, sequence: number, data: BatchData): Promise<Buffer> {
  return sealBytes(placeOf(companyId, datasetId, sequence), zstdCompressSync(encodeColumns(data), compression))
}

/** @throws Error when the blob was altered or belongs elsewhere. */
export async function unpackBatch(
  companyId: string,
  datasetId: string,
  sequence: number,
  blob: Uint8Array,
): Promise<BatchData> {
  return decodeColumns(zstdDecompressSync(await unsealBytes(placeOf(companyId, datasetId, sequence), blob)))
}
