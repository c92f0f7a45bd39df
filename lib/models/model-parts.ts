import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { sealBytes, unsealBytes } from '@/lib/platform/crypto/company-key'
import { type PartKind, partOf } from './repository'

const pack = promisify(gzip)
const unpack = promisify(gunzip)
const place = (companyId: string, modelId: string, kind: PartKind) => ({
  companyId,
  table: 'model_parts',
  row: `${modelId}|${kind}`,
})

/** Compresses and encrypts a part of a model: column names, categories and probabilities are the customer's. */
export async function sealPart(companyId: string, modelId: string, kind: PartKind, bytes: Uint8Array) {
  const blob = await sealBytes(place(companyId, modelId, kind), await pack(bytes, { level: 3 }))
  return { companyId, modelId, kind, blob }
}

export const sealJsonPart = (companyId: string, modelId: string, kind: PartKind, value: unknown) =>
  sealPart(companyId, modelId, kind, Buffer.from(JSON.stringify(value)))

/** @throws AppError `not_found` */
export async function openPart(companyId: string, modelId: string, kind: PartKind): Promise<Buffer> {
  return unpack(await unsealBytes(place(companyId, modelId, kind), await partOf(companyId, modelId, kind)))
}
