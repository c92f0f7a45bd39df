import { CallError, callErrorOf } from '@/components/lib/call-api'

type Sending = {
  /** Under `/api/v1`, with its query. */
  path: string
  file: File
  contentType: string
  onSent: (bytes: number) => void
  signal: AbortSignal
}

/**
 * Sends a file as it is. A request rather than `fetch`, because only it tells how much has gone out.
 * @throws CallError; status 0 when the connection broke. DOMException `AbortError` when `signal` says so.
 */
export function sendFile<Reply>({ path, file, contentType, onSent, signal }: Sending): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const stop = () => request.abort()
    const end = (settle: () => void) => () => {
      signal.removeEventListener('abort', stop)
      settle()
    }
    request.open('POST', `/api/v1${path}`)
    request.setRequestHeader('content-type', contentType)
    request.setRequestHeader('accept-language', document.documentElement.lang)
    request.upload.onprogress = (event) => onSent(event.loaded)
    request.onabort = end(() => reject(new DOMException('', 'AbortError')))
    request.onerror = end(() => reject(new CallError(0)))
    request.onload = end(() => {
      if (request.status >= 200 && request.status < 300) resolve(JSON.parse(request.responseText) as Reply)
      else reject(callErrorOf(request.status, request.responseText))
    })
    signal.addEventListener('abort', stop)
    request.send(file)
  })
}
