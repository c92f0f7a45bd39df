export type BrCodeFault =
  | 'pix_key_invalid'
  | 'location_invalid'
  | 'amount_invalid'
  | 'merchant_name_invalid'
  | 'merchant_city_invalid'
  | 'txid_invalid'
  | 'code_malformed'
  | 'code_checksum'
  | 'code_foreign'

/** Why a BR Code cannot be written (its first six codes) or read. */
export class BrCodeError extends Error {
  readonly code: BrCodeFault
  constructor(code: BrCodeFault) {
    super(code)
    this.name = 'BrCodeError'
    this.code = code
  }
}

export const pixDomain = 'br.gov.bcb.pix'
/** Most characters of each part, and the largest sum in cents (13 characters). */
export const pixLimits = { name: 25, city: 15, template: 99, cents: 999_999_999_999 }
