'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { SectionRule } from '@/components/ui/section'
import type { OverviewReply } from '@/lib/analytics'
import { AlertsSection } from './alerts-section'
import { CohortSection } from './cohort-section'
import { HeatSection } from './heat-section'
import { PersonasSection } from './personas-section'
import { PromisesSection } from './promises-section'
import { SuccessSection } from './success-section'
import type { LowerData } from './types'

type LowerSectionsProps = {
  /** As fresh as the page has it: the sections follow it. */
  overview: OverviewReply
  lower: LowerData
}

/**
 * The lower half of the overview, as parts of the page's grid. The first one is seven columns wide and stands beside
 * the funnel, which takes the five before it.
 */
export function LowerSections({ overview, lower }: LowerSectionsProps) {
  const { promises, personas, contact, canAcknowledge } = lower
  const { simulated, range } = overview
  const hidden = promises.state === 'hidden'
  const ofAll = overview.portfolio_id !== null
  const router = useRouter()
  // The page's own parts follow a view that turned from real to simulated without the server.
  const behind = lower.simulated !== simulated
  useEffect(() => {
    if (behind) router.refresh()
  }, [behind, router])
  return (
    <>
      <SuccessSection overview={overview} />
      <SectionRule />
      <HeatSection overview={overview} contact={contact} />
      <PersonasSection overview={overview} names={personas} />
      <SectionRule />
      <CohortSection overview={overview} />
      <SectionRule />
      {!hidden && (
        <PromisesSection
          promises={behind ? { state: 'waiting' } : promises}
          simulated={simulated}
          timeZone={range.time_zone}
          ofAll={ofAll}
        />
      )}
      <AlertsSection
        span={hidden ? 12 : 5}
        cut={!hidden}
        simulated={simulated}
        canAcknowledge={canAcknowledge}
        ofAll={ofAll}
      />
    </>
  )
}
