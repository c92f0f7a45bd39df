import { AppError } from '@/lib/platform/errors'
import { singleton } from '@/lib/platform/singleton'
import { onAppended } from '../../read/appended'
import { CompanyHub } from './company-hub'
import type { Place } from './place'
import { storedSource, streamReads } from './source'
import { type Look, Viewer } from './viewer'

export const mostOfCompany = 2_000
export const mostOfProcess = 5_000

type Hubs = { of: Map<string, CompanyHub>; viewers: number; deaf?: (() => void) | undefined }
const hubs = singleton('metrics-hubs', (): Hubs => ({ of: new Map(), viewers: 0 }))

/** Streams that are open in this process, and what their hubs have asked of the store so far. */
export const metricsStreams = () => ({ open: hubs.viewers, reads: { ...streamReads } })

function hubOf(companyId: string): CompanyHub {
  const known = hubs.of.get(companyId)
  if (known) return known
  const fresh = new CompanyHub(storedSource(companyId))
  hubs.of.set(companyId, fresh)
  hubs.deaf ??= onAppended((appended) => hubs.of.get(appended)?.poke())
  return fresh
}

function left(companyId: string, hub: CompanyHub, viewer: Viewer): void {
  hubs.viewers -= 1
  hub.leave(viewer)
  if (hub.size === 0) hubs.of.delete(companyId)
  if (hubs.of.size > 0) return
  hubs.deaf?.()
  delete hubs.deaf
}

/**
 * Opens a stream on a company's figures.
 * @throws AppError 503 `too_many_viewers` where the company or this process has as many as it may
 */
export function openViewer(companyId: string, look: Look, cameFrom: Place | undefined): Viewer {
  const own = hubs.of.get(companyId)?.size ?? 0
  if (own >= mostOfCompany) throw new AppError('unavailable', 'too_many_viewers', { limit: mostOfCompany })
  if (hubs.viewers >= mostOfProcess) throw new AppError('unavailable', 'too_many_viewers', { limit: mostOfProcess })
  const hub = hubOf(companyId)
  hubs.viewers += 1
  const viewer = new Viewer(look, cameFrom, Date.now(), {
    wants: (one) => hub.wants(one),
    left: (one) => left(companyId, hub, one),
  })
  hub.join(viewer)
  return viewer
}
