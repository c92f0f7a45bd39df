/**
 * A charge's name at the bank, made of its own id: 25 characters for a code made here, 28 for a provider that wants 26
 * to 35.
 */
export function txidOf(chargeId: string, local: boolean): string {
  const ulid = chargeId.slice(chargeId.lastIndexOf('_') + 1).toUpperCase()
  // The first of the 26 is 0 until the year 10889.
  return local ? ulid.slice(1) : `AV${ulid}`
}
