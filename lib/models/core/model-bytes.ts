import { decodeModel, encodeModel, type Model } from '../../ml/index.ts'

/** A model as the bytes that are stored and fingerprinted. */
export const packModel = (model: Model): Uint8Array => new TextEncoder().encode(JSON.stringify(encodeModel(model)))

/** @throws MlError `invalid_input` for bytes that are no model */
export const unpackModel = (bytes: Uint8Array): Model => decodeModel(JSON.parse(new TextDecoder().decode(bytes)))
