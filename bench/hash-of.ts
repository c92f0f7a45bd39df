import { createHash } from 'node:crypto'
import { type Model, packModel } from '@/lib/ml'

/** Of the bytes that are stored, as a training's own model hash. */
export const hashOf = (model: Model) => createHash('sha256').update(packModel(model)).digest('hex')
