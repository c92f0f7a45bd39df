import { closeDatabase, openDatabase } from '@/db/client'
import {
  alertJobs,
  foldJobs,
  keepRollups,
  provideAnalyticsNames,
  provideControlFigures,
  provideCustomerNames,
  provideOpenAlerts,
  readOpenAlerts,
  reportJobs,
  startAlertClock,
  watchFacts,
} from '@/lib/analytics'
import { conversationJobs, conversationsHolder, readConversationSubject, watchPayments } from '@/lib/conversations'
import { datasetJobs } from '@/lib/datasets'
import { decisionJobs } from '@/lib/decisions'
import { maintainSigningKeys, readActorNames, readCompanyFacts, readTimeZone } from '@/lib/identity'
import { lifecycleJobs, watchDecisions } from '@/lib/lifecycle'
import { modelJobs } from '@/lib/models'
import {
  paymentJobs,
  paymentsHolder,
  provideConversationSubjects,
  provideWebhookAddresses,
  startClock,
  startLabelClock,
  watchReceived,
} from '@/lib/payments'
import { provideActorNames } from '@/lib/platform/actor-names'
import { provideCompanyFacts } from '@/lib/platform/company-facts'
import { env } from '@/lib/platform/env'
import { registerJobs } from '@/lib/platform/jobs/define'
import { startRunner } from '@/lib/platform/jobs/runner'
import { log } from '@/lib/platform/log'
import { relayOutbox, sweepOutbox } from '@/lib/platform/outbox/publish'
import { singleton } from '@/lib/platform/singleton'
import { provideTimeZones } from '@/lib/platform/time-zone'
import { controlGroupFigures, customerNamesOf, portfolioJobs, registerHolder } from '@/lib/portfolios'
import { startSender, watchEvents, webhookAddressFor } from '@/lib/webhooks'
import { analyticsNames } from './analytics-names'
import { sweepIdempotencyKeys } from './idempotency/once'

const relayEveryMs = 1_000
const sweepEveryMs = 600_000

type Stop = () => Promise<void>

/**
 * Brings a process up, once: environment, database and migrations, jobs of every room, outbox relay, housekeeping.
 * The returned function hands running jobs back and closes the database.
 */
export function startProcess(options: { worker?: boolean } = {}): Promise<Stop> {
  return singleton('process', async () => {
    const settings = env()
    await openDatabase()
    registerJobs([
      ...datasetJobs,
      ...modelJobs,
      ...decisionJobs,
      ...lifecycleJobs,
      ...portfolioJobs,
      ...conversationJobs,
      ...paymentJobs,
      ...reportJobs,
      ...foldJobs,
      ...alertJobs,
    ])
    provideTimeZones(readTimeZone)
    provideAnalyticsNames(analyticsNames)
    provideCompanyFacts(readCompanyFacts)
    provideActorNames(readActorNames)
    provideCustomerNames(customerNamesOf)
    provideOpenAlerts(readOpenAlerts)
    provideControlFigures(controlGroupFigures)
    provideConversationSubjects(readConversationSubject)
    provideWebhookAddresses(webhookAddressFor)
    registerHolder(paymentsHolder)
    registerHolder(conversationsHolder)
    const unwatch = [watchDecisions(), watchPayments(), watchReceived(), watchFacts()]
    const unwatchEvents = watchEvents()
    const works = options.worker || settings.AVAL_WORKER === 'inline'
    const runner = works ? startRunner() : undefined
    const stopClock = works ? startClock() : undefined
    const stopLabels = works ? startLabelClock() : undefined
    const stopAlerts = works ? startAlertClock() : undefined
    const sender = works ? startSender() : undefined
    const relay = setInterval(() => void relayOutbox(), relayEveryMs)
    const sweep = setInterval(async () => {
      try {
        await sweepOutbox(Date.now())
        await sweepIdempotencyKeys(Date.now())
        await keepRollups(Date.now())
        await maintainSigningKeys(Date.now())
      } catch (err) {
        log().warn({ err }, 'housekeeping failed')
      }
    }, sweepEveryMs)
    return async () => {
      clearInterval(relay)
      clearInterval(sweep)
      stopClock?.()
      stopLabels?.()
      await stopAlerts?.()
      for (const stop of unwatch) stop()
      unwatchEvents()
      await sender?.stop()
      await runner?.stop()
      await closeDatabase()
    }
  })
}
