import { parsePhoneNumberFromString } from 'libphonenumber-js/min'

/** A valid number as E.164, Brazilian where it names no country; undefined for anything else. */
export function toE164(text: string): string | undefined {
  const number = parsePhoneNumberFromString(text, 'BR')
  return number?.isValid() ? number.number : undefined
}
