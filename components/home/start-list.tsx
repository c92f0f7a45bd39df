import { ArrowRight, Check } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { cn } from '@/components/lib/cn'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'

export type StartStep = 'data' | 'model' | 'decision' | 'token'

type StartListProps = {
  /** In their order, with what is done. */
  steps: readonly { step: StartStep; done: boolean }[]
}

const hrefs: Record<StartStep, string> = {
  data: '/datasets/new',
  model: '/models',
  decision: '/decisions/new',
  token: '/settings/tokens',
}

/** From nothing to the first explained answer; the step that is next carries the filled button. */
export function StartList({ steps }: StartListProps) {
  const t = useTranslations('home.start')
  const next = steps.find(({ done }) => !done)?.step
  return (
    <ol>
      {steps.map(({ step, done }, index) => {
        const state = done ? 'done' : step === next ? 'now' : 'later'
        return (
          <li
            key={step}
            className="grid grid-cols-[28px_minmax(0,1fr)] items-start gap-x-4 gap-y-3 border-line border-b py-4 first:pt-0 sm:grid-cols-[28px_minmax(0,1fr)_auto]"
          >
            <span
              className={cn(
                'num grid size-7 place-items-center rounded-full border text-xs',
                state === 'done' && 'border-accent bg-accent-tint text-accent',
                state === 'now' && 'border-ink text-ink',
                state === 'later' && 'border-line-strong text-ink-3',
              )}
            >
              {done ? <Check aria-hidden className="size-4" /> : index + 1}
            </span>
            <div className="min-w-0">
              <h3 className={cn('flex flex-wrap items-center gap-2', state === 'later' && 'text-ink-2')}>
                {t(`${step}.title`)}
                {state !== 'later' && <Badge variant={done ? 'positive' : 'caution'}>{t(state)}</Badge>}
              </h3>
              <p className="mt-1 max-w-measure text-ink-2">{t(`${step}.text`)}</p>
            </div>
            {(state === 'now' || (step === 'token' && !done)) && (
              <Button
                variant={state === 'now' ? 'default' : 'outline'}
                asChild
                className="max-sm:col-start-2 max-sm:justify-self-start"
              >
                <Link href={hrefs[step]}>
                  {t(`${step}.action`)}
                  {state === 'now' && <ArrowRight aria-hidden />}
                </Link>
              </Button>
            )}
          </li>
        )
      })}
    </ol>
  )
}
