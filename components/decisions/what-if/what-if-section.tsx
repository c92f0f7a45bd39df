'use client'

import { RotateCcw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ModelFeature } from '@/components/decisions/order/draft'
import { FeatureField } from '@/components/decisions/order/feature-field'
import { useWhatIf } from '@/components/decisions/what-if/use-what-if'
import { WhatIfAnswer } from '@/components/decisions/what-if/what-if-answer'
import { CallFailed } from '@/components/lib/call-failed'
import { Button } from '@/components/ui/button'
import { Collapsible } from '@/components/ui/collapsible'
import { Section } from '@/components/ui/section'
import type { DecisionReply } from '@/lib/decisions'
import type { ModelReply } from '@/lib/models'

type WhatIfSectionProps = {
  decision: DecisionReply
  features: readonly ModelFeature[]
  matrix: ModelReply['confusion_matrix']
}

/** Other inputs, the answer at once. Nothing is stored and nothing changes. */
export function WhatIfSection({ decision, features, matrix }: WhatIfSectionProps) {
  const t = useTranslations('decisions.whatIf')
  const { draft, set, wrong, touched, query, preview, reset } = useWhatIf(decision, features)
  const weight = new Map(decision.reasons.map(({ feature }, place) => [feature, place]))
  const heavy = features
    .filter(({ name }) => weight.has(name))
    .sort((a, b) => (weight.get(a.name) ?? 0) - (weight.get(b.name) ?? 0))
  const light = features.filter(({ name }) => !weight.has(name))
  const field = (feature: ModelFeature) => (
    <FeatureField
      key={feature.name}
      feature={feature}
      value={draft[feature.name] ?? ''}
      error={wrong.has(feature.name) ? t('notANumber') : undefined}
      onChange={set}
    />
  )
  return (
    <Section
      title={t('title')}
      note={t('note')}
      className="print:hidden"
      actions={
        touched && (
          <Button variant="outline" size="sm" onClick={reset}>
            <RotateCcw aria-hidden />
            {t('reset')}
          </Button>
        )
      }
    >
      <div className="grid gap-6 md:grid-cols-[minmax(0,7fr)_minmax(0,5fr)] md:gap-8">
        <div className="min-w-0">
          <div className="grid gap-4 sm:grid-cols-2">{heavy.map(field)}</div>
          {light.length > 0 && (
            <Collapsible summary={t('others', { count: light.length })} className="mt-4">
              <div className="grid gap-4 pt-3 sm:grid-cols-2">{light.map(field)}</div>
            </Collapsible>
          )}
        </div>
        <div className="min-w-0 md:sticky md:top-6 md:self-start" aria-live="polite" aria-busy={query.isFetching}>
          <CallFailed error={query.error} title={t('failed')} />
          <WhatIfAnswer decision={decision} preview={preview} matrix={matrix} />
        </div>
      </div>
    </Section>
  )
}
