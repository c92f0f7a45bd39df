import { Circle, CircleCheck, LoaderCircle } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { cn } from '@/components/lib/cn'

const stepNames = ['file', 'columns', 'send', 'train'] as const
export type StepName = (typeof stepNames)[number]

type StepsProps = {
  current: StepName
  /** A few words beside the name of a step: what it found, or how far it is. */
  notes: Partial<Record<StepName, string>>
  busy?: boolean
  finished?: boolean
}

export function Steps({ current, notes, busy, finished }: StepsProps) {
  const t = useTranslations('datasets.steps')
  const now = finished ? stepNames.length : stepNames.indexOf(current)
  return (
    <ol className="flex border-line-strong border-t">
      {stepNames.map((name, place) => {
        const done = place < now
        const here = place === now
        const Icon = done ? CircleCheck : here && busy ? LoaderCircle : Circle
        return (
          <li
            key={name}
            aria-current={here ? 'step' : undefined}
            className={cn(
              'flex min-w-0 items-center gap-2 py-3 text-ink-3 max-md:pr-3',
              place > 0 && 'border-line border-l pl-4 max-md:pl-3',
              here ? 'flex-1 text-ink shadow-[inset_0_2px_0_var(--accent)]' : 'md:flex-1',
            )}
          >
            <Icon
              aria-hidden
              className={cn('size-4 shrink-0 stroke-[1.75]', done && 'text-accent', here && busy && 'animate-spin')}
            />
            <b className={cn('whitespace-nowrap', done && 'text-ink-2', !here && 'max-sm:sr-only')}>{t(name)}</b>
            {notes[name] !== undefined && (
              <span className={cn('truncate', here ? 'text-ink-3' : 'max-md:hidden')}>{notes[name]}</span>
            )}
            {done && <span className="sr-only">{t('done')}</span>}
          </li>
        )
      })}
    </ol>
  )
}
