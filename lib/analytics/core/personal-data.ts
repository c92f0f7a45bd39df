import { isCnpj, isCpf } from '@/db/constants/tax-id'

/** Punctuation in which a document or a phone number may be written. */
const marks = /[\s.:_()/+-]/g
const email = /[^\s@]@[^\s@]/
const brazilianMobile = /^(55)?[1-9]{2}9\d{8}$/

const isDocument = (text: string) => isCpf(text) || isCnpj(text)

/**
 * Whether a text that should be an id or a code names a person: a valid CPF or CNPJ, in whatever punctuation or as one
 * of several parts, an e-mail address, a Brazilian mobile number. Landlines and names look like other codes.
 */
export function isPersonalData(text: string): boolean {
  const bare = text.replace(marks, '')
  if (email.test(text) || isDocument(bare) || brazilianMobile.test(bare)) return true
  // A part by itself only: our own ids and hashes have digits among their letters.
  const parts = text.match(/(?<![A-Za-z0-9])\d+(?![A-Za-z0-9])/g) ?? []
  return parts.some((digits) => isDocument(digits) || brazilianMobile.test(digits))
}
