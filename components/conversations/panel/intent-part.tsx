'use client'

import { useTranslations } from 'next-intl'
import { Meter, Part } from '@/components/conversations/panel/part'
import type { Intent } from '@/components/conversations/types'
import { useWords } from '@/components/conversations/use-words'
import { cn } from '@/components/lib/cn'

// Shares of the learned part, as the product has them.
const shares = { willingness: 0.7, capacity: 0.8 }
const emotions = ['cooperative', 'neutral', 'stressed', 'resistant'] as const

type Props = {
  intent: Intent | null
  /** What the whole conversation tells so far. */
  known: Record<keyof typeof shares, number | null>
}

/** The latest message on three axes: two of level and one of kind. */
export function IntentPart({ intent, known }: Props) {
  const t = useTranslations('conversations.panel')
  const words = useWords()
  const aside = intent ? t('intentNote', { value: words.score(intent.confidence) }) : undefined
  return (
    <Part title={t('intent')} aside={aside}>
      {intent ? (
        <div className="grid gap-3">
          <AxisRow name="willingness" axis={intent.payment_willingness} known={known.willingness} />
          <AxisRow name="capacity" axis={intent.financial_capacity} known={known.capacity} />
          <EmotionRows emotion={intent.emotional_state} />
        </div>
      ) : (
        <p className="text-ink-3 text-xs">{t('noIntent')}</p>
      )}
    </Part>
  )
}

type AxisProps = { name: keyof typeof shares; axis: Intent['payment_willingness']; known: number | null }

function AxisRow({ name, axis, known }: AxisProps) {
  const t = useTranslations('conversations')
  const { score } = useWords()
  const { learned, rules } = axis
  const share = shares[name]
  const parts = rules
    ? `${t('panel.parts', { share: score(share), learned: score(learned.score), rest: score(1 - share), rules: score(rules.score) })}: ${t(`axisRule.${rules.rule}` as 'axisRule.promises')}`
    : axis.score === null
      ? known !== null && t('panel.noSignal', { value: score(known) })
      : t('panel.onlyLearned', { learned: score(learned.score) })
  return (
    <div className="grid gap-1">
      <p className="grid grid-cols-[minmax(0,1fr)_auto_72px] gap-3">
        <span>{t(`panel.${name}`)}</span>
        <b className="num">{axis.score === null ? '' : score(axis.score)}</b>
        <span className="text-right text-ink-2">{t(`level.${axis.level}`)}</span>
      </p>
      <Meter value={axis.score ?? known} faint={axis.score === null} />
      {parts && <p className="text-ink-3 text-xs">{parts}</p>}
    </div>
  )
}

function EmotionRows({ emotion }: { emotion: Intent['emotional_state'] }) {
  const t = useTranslations('conversations')
  const { score } = useWords()
  return (
    <div className="grid gap-1">
      <p className="flex justify-between gap-3">
        <span>{t('panel.emotion')}</span>
        <b>{t(`emotion.${emotion.label}`)}</b>
      </p>
      <dl className="grid gap-0.5 text-xs">
        {emotions.map((kind) => {
          const chance = emotion.probabilities[kind] ?? 0
          const chosen = kind === emotion.label
          return (
            <div key={kind} className="grid grid-cols-[88px_minmax(0,1fr)_auto] items-center gap-2">
              <dt className={cn('text-ink-3', chosen && 'font-medium text-ink')}>{t(`emotion.${kind}`)}</dt>
              <dd className="contents">
                <Meter value={chance} />
                <span className={cn('num text-ink-3', chosen && 'font-medium text-ink')}>{score(chance)}</span>
              </dd>
            </div>
          )
        })}
      </dl>
      <p className="text-ink-3 text-xs">{t('panel.distress', { value: score(emotion.distress) })}</p>
    </div>
  )
}
