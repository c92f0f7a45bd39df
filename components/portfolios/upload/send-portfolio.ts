import { CallError, callErrorOf } from '@/components/lib/call-api'
import type { Ingested } from '@/components/portfolios/types'

export type UploadOptions = { portfolio_type: string; data_source: string; synthetic: boolean }
type Sending = { file: File; options: UploadOptions; onSent: (bytes: number) => void; signal: AbortSignal }

/**
 * Sends a CSV as it is. A request rather than `fetch`, because only it tells how much has gone out.
 * @throws CallError; status 0 when the connection broke. DOMException `AbortError` when `signal` says so.
 */
export function sendPortfolio({ file, options, onSent, signal }: Sending): Promise<Ingested> {
  const query = new URLSearchParams({ ...options, synthetic: String(options.synthetic) })
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const stop = () => request.abort()
    const end = (settle: () => void) => () => {
      signal.removeEventListener('abort', stop)
      settle()
    }
    request.open('POST', `/api/v1/portfolios/upload?${query}`)
    request.setRequestHeader('content-type', 'text/csv')
    request.setRequestHeader('accept-language', document.documentElement.lang)
    request.upload.onprogress = (event) => onSent(event.loaded)
    request.onabort = end(() => reject(new DOMException('', 'AbortError')))
    request.onerror = end(() => reject(new CallError(0)))
    request.onload = end(() => {
      if (request.status === 200) resolve(JSON.parse(request.responseText) as Ingested)
      else reject(callErrorOf(request.status, request.responseText))
    })
    signal.addEventListener('abort', stop)
    request.send(file)
  })
}
