import { debtOrigins } from './repository'

/**
 * What figures need of a debt: its portfolio, when it was first ingested (UTC ms), and the key of the company's own
 * customer id (`customerKey` of the platform). Undefined for a debt that is gone.
 */
export async function debtOrigin(
  companyId: string,
  debtId: string,
): Promise<{ portfolioId: string; ingestedAt: number; customerKey: string } | undefined> {
  const [found] = await debtOrigins(companyId, [debtId])
  return found
}
