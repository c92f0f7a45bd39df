import { useLocale, useTranslations } from 'next-intl'
import { ChanceBar } from '@/components/decisions/chance-bar'
import { verdictLook } from '@/components/decisions/verdict'
import { MatrixPlace } from '@/components/decisions/what-if/matrix-place'
import { cn } from '@/components/lib/cn'
import { formatNumber } from '@/components/lib/format'
import type { DecisionReply, PreviewReply } from '@/lib/decisions'
import type { ModelReply } from '@/lib/models'

type WhatIfAnswerProps = {
  decision: DecisionReply
  preview: PreviewReply | undefined
  matrix: ModelReply['confusion_matrix']
}

const heaviest = 4

/** What the model would say, how far that is from what it said, and what would weigh most. */
export function WhatIfAnswer({ decision, preview, matrix }: WhatIfAnswerProps) {
  const t = useTranslations('decisions')
  const locale = useLocale()
  const shown = preview ?? decision
  const look = verdictLook[shown.decision]
  const points = (share: number) => formatNumber(share * 100, locale, { digits: 1, fixed: true, signed: true })
  const moved = shown.probability - decision.probability
  return (
    <>
      <p className={cn('flex items-center gap-2 font-medium text-xl', look.text)}>
        <look.icon aria-hidden className="size-5" />
        {t(`verdict.${shown.decision}`)}
      </p>
      <p className="text-ink-2 text-xs">
        {preview
          ? t(preview.turned ? 'whatIf.turned' : 'whatIf.same', { points: points(moved) })
          : t('whatIf.asDecided')}
      </p>
      <ChanceBar
        probability={shown.probability}
        threshold={shown.threshold}
        band={shown.review_band}
        decision={shown.decision}
      />
      <ul className="text-xs">
        {shown.reasons.slice(0, heaviest).map((reason) => (
          <li key={reason.feature} className="flex justify-between gap-3 border-line border-b py-1">
            <span className="min-w-0 [overflow-wrap:anywhere]">{reason.text}</span>
            <span className={cn('num shrink-0', reason.contribution < 0 ? 'text-negative' : 'text-accent')}>
              {points(reason.contribution)}
            </span>
          </li>
        ))}
      </ul>
      <MatrixPlace matrix={matrix} decision={shown.decision} paid={decision.outcome?.paid ?? null} />
    </>
  )
}
