/** What the API refused, in words a person can act on. */
export class CallError extends Error {
  readonly status: number
  /** The problem's reason, such as `email_taken`. */
  readonly reason: string
  readonly requestId: string | undefined
  /** Words by field path as the API names them; several about one field stand together. */
  readonly faults: Record<string, string>
  /** The same as a list, where one field may have several. */
  readonly faultList: readonly { path: string; message: string }[]
  constructor(status: number, problem: Problem = {}) {
    super(problem.detail ?? '')
    this.name = 'CallError'
    this.status = status
    this.reason = problem.type?.split('#')[1] ?? ''
    this.requestId = problem.request_id
    this.faultList = problem.errors ?? []
    this.faults = Object.fromEntries(this.faultList.map(({ path, message }) => [path, message]))
  }
}

type Problem = {
  type?: string
  detail?: string
  request_id?: string
  errors?: { path: string; message: string }[]
}
type Call = { method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'; body?: unknown; signal?: AbortSignal | undefined }

/** The fault of an answer whose body may be no problem at all. */
export function callErrorOf(status: number, body: string): CallError {
  try {
    return new CallError(status, JSON.parse(body) as Problem)
  } catch {
    return new CallError(status)
  }
}

function requestOf({ method = 'GET', body, signal }: Call): RequestInit {
  // Refusals come in the language of the page, whatever the browser prefers.
  const headers = new Headers({ 'accept-language': document.documentElement.lang })
  // A click that was sent twice counts once.
  if (method === 'POST') headers.set('idempotency-key', crypto.randomUUID())
  const sent = body === undefined && method === 'POST' ? {} : body
  if (sent !== undefined) headers.set('content-type', 'application/json')
  return { method, headers, signal: signal ?? null, ...(sent !== undefined && { body: JSON.stringify(sent) }) }
}

/**
 * Calls the product's own API with the session's cookie.
 * @throws CallError with the problem's words; status 0 when there is no network. DOMException `AbortError` when
 * `signal` says so.
 */
export async function callApi<T = void>(path: string, call: Call = {}): Promise<T> {
  const response = await fetch(`/api/v1${path}`, requestOf(call)).catch((fault: unknown) => {
    throw call.signal?.aborted ? fault : new CallError(0)
  })
  if (response.status === 204) return undefined as T
  if (response.ok) return (await response.json()) as T
  throw callErrorOf(response.status, await response.text().catch(() => ''))
}
