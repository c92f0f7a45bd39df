'use client'

import { useTranslations } from 'next-intl'
import { SplitStart } from '@/components/personas/split/split-start'
import { SplitView } from '@/components/personas/split/split-view'
import { Collapsible } from '@/components/ui/collapsible'
import type { ExperimentReply, PersonaReply, PersonaVersionReply } from '@/lib/conversations'

type SplitSectionProps = {
  persona: PersonaReply
  versions: readonly PersonaVersionReply[]
  experiments: readonly ExperimentReply[]
  canWrite: boolean
}

/** The split that runs, or the way to start one; those that ended below. */
export function SplitSection({ persona, versions, experiments, canWrite }: SplitSectionProps) {
  const t = useTranslations('personas.split')
  const running = experiments.find(({ status }) => status === 'running')
  const ended = experiments.filter(({ status }) => status === 'ended')
  const others = versions.filter(({ version }) => version !== persona.version)
  return (
    <div className="grid gap-4">
      {running ? (
        <SplitView experiment={running} persona={persona} canWrite={canWrite} />
      ) : (
        <SplitStart persona={persona} others={others} canWrite={canWrite} />
      )}
      {ended.length > 0 && (
        <Collapsible summary={t('ended', { count: ended.length })}>
          <div className="grid gap-6">
            {ended.map((experiment) => (
              <SplitView key={experiment.experiment_id} {...{ experiment, persona }} canWrite={false} />
            ))}
          </div>
        </Collapsible>
      )}
    </div>
  )
}
