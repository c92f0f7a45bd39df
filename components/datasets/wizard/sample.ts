import type { Mapping } from '@/components/datasets/core/mapping'

const address = '/samples/taiwan-credit-default.csv.gz'
const sampleTarget = 'default_next_month'

/** What is known of the shipped file: 0 = the customer paid the next month, 1 = did not. */
export const sampleMapping = {
  target: sampleTarget,
  approve: '0',
  reject: '1',
  meaning: 'payment_outcome',
} satisfies Partial<Mapping>

/** The shipped file as if it had been dropped; null when it cannot be fetched. */
export async function fetchSample(): Promise<File | null> {
  const response = await fetch(address).catch(() => null)
  if (!response?.ok) return null
  return new File([await response.blob()], address.split('/').at(-1) ?? address, { type: 'application/gzip' })
}
