import { AppError } from '@/lib/platform/errors'
import { bus, type DomainEvent } from '@/lib/platform/outbox/bus'
import { singleton } from '@/lib/platform/singleton'
import type { AgreementRow } from '../agreements/repository'
import { openVerified, type Visit } from './open-pay-link'
import { newestCharge, type PayLinkRow } from './repository'
import { agreementOf } from './standing-of'
import { type StreamSlots, takeStreamSlot } from './stream-slots'

const beatMs = 15_000
/** Another process may have taken the money: the state is read again at this pace. */
const lookMs = 5_000
const followers = singleton('pay-page-followers', (): StreamSlots => new Map())

const encoder = new TextEncoder()
const changed = (agreementId: string) =>
  encoder.encode(`event: changed\ndata: ${JSON.stringify({ agreement_id: agreementId })}\n\n`)

const stateOf = async ({ companyId }: PayLinkRow, row: AgreementRow | undefined): Promise<string> => {
  const charge = row && (await newestCharge(companyId, row.id))
  return [row?.id, row?.state, row?.paidCents, charge?.id, charge?.state].join('|')
}

const concerns = ({ companyId, payload }: DomainEvent, link: PayLinkRow, agreementId: string) =>
  companyId === link.companyId && payload['agreement_id'] === agreementId

/**
 * Tells an open page that its agreement changed, as server-sent events with an id alone; the page reads itself again.
 * A link keeps its newest few streams.
 * @throws AppError 404, 401 of the page; `rate_limited` when too many links listen to this process
 */
export async function followPayment(visit: Visit, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
  const { link } = await openVerified(visit)
  const row = await agreementOf(link)
  const agreementId = row?.id ?? ''
  let seen = await stateOf(link, row)
  let stop = () => {}
  let close = () => {}
  const leave = takeStreamSlot(followers, link.id, () => close())
  if (!leave) throw new AppError('rate_limited')
  return new ReadableStream<Uint8Array>({
    start(controller) {
      let ended = false
      controller.enqueue(encoder.encode('retry: 3000\n\n'))
      const tell = () => {
        if (!ended) controller.enqueue(changed(agreementId))
      }
      const look = async () => {
        const now = await stateOf(link, await agreementOf(link)).catch(() => seen)
        if (now !== seen) tell()
        seen = now
      }
      const unsubscribe = bus().subscribe('*', (event) => {
        if (concerns(event, link, agreementId)) void look()
      })
      const looking = setInterval(() => void look(), lookMs).unref()
      const beat = setInterval(() => controller.enqueue(encoder.encode(': \n\n')), beatMs).unref()
      stop = () => {
        if (ended) return
        ended = true
        leave()
        unsubscribe()
        clearInterval(looking)
        clearInterval(beat)
      }
      close = () => {
        stop()
        try {
          controller.close()
        } catch {
          // The reader went first.
        }
      }
      signal.addEventListener('abort', () => close())
      if (signal.aborted) close()
    },
    cancel: () => stop(),
  })
}
