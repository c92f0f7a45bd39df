import { sendFile } from '@/components/lib/send-file'
import type { Ingested } from '@/components/portfolios/types'

export type UploadOptions = { portfolio_type: string; data_source: string; synthetic: boolean }
type Sending = { file: File; options: UploadOptions; onSent: (bytes: number) => void; signal: AbortSignal }

/** Sends a portfolio's CSV. @throws as `sendFile` */
export function sendPortfolio({ options, ...sending }: Sending): Promise<Ingested> {
  const query = new URLSearchParams({ ...options, synthetic: String(options.synthetic) })
  return sendFile<Ingested>({ ...sending, path: `/portfolios/upload?${query}`, contentType: 'text/csv' })
}
