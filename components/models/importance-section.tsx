import { ArrowDown, ArrowUp, ArrowUpDown, type LucideIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { cn } from '@/components/lib/cn'
import { type Direction, directions } from '@/components/models/lib/direction'
import { FoldSection } from '@/components/models/lib/fold-section'
import { useFigures } from '@/components/models/lib/use-figures'
import { Table, TableBody, TableCell, TableFooter, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import { Term } from '@/components/ui/term'
import { Tooltip } from '@/components/ui/tooltip'
import type { ModelReply } from '@/lib/models'

type Interval = { mean: number; low: number; high: number }

const listed = 13
/** A share that would read 0.0 %. */
const shownFrom = 0.0005
const looks: Record<Direction, { bar: string; text: string; icon: LucideIcon }> = {
  approve: { bar: 'bg-accent-mid', text: 'text-accent', icon: ArrowUp },
  reject: { bar: 'bg-negative-mid', text: 'text-negative', icon: ArrowDown },
  mixed: { bar: 'bg-line-strong', text: 'text-ink-3', icon: ArrowUpDown },
}

/** How much each column carries on the held-out rows, and which way a higher value pulls. */
export function ImportanceSection({ model }: { model: ModelReply }) {
  const t = useTranslations('models.importance')
  const { percent, index } = useFigures()
  const interval = (of: Interval | null) => of && `${index(of.mean)} (${index(of.low)} – ${index(of.high)})`
  const way = directions(model)
  const ranked = model.feature_importance.map((item) => ({ ...item, importance: Math.max(0, item.importance) }))
  const total = ranked.reduce((sum, { importance }) => sum + importance, 0) || 1
  const top = ranked.slice(0, listed).filter(({ importance }) => importance / total >= shownFrom)
  const rest = ranked.slice(top.length)
  const restShare = rest.reduce((sum, { importance }) => sum + importance, 0) / total
  const most = Math.max(...top.map(({ importance }) => importance / total), restShare, 0.0001)
  const [first, second] = top
  const title =
    first && second
      ? t('finding', {
          first: first.label,
          second: second.label,
          share: percent((first.importance + second.importance) / total, 0),
        })
      : t('findingNone')
  return (
    <FoldSection title={title} note={t('note')}>
      <Table>
        <TableHeader>
          <TableRow>
            <TableHead>{t('column')}</TableHead>
            <TableHead className="w-[36%]">
              <span className="sr-only">{t('bar')}</span>
            </TableHead>
            <TableHead numeric>
              <Term name="importance" />
            </TableHead>
            <TableHead numeric className="max-md:hidden">
              {t('drop')}
            </TableHead>
            <TableHead numeric className="max-md:hidden">
              <Term name="shap" />
            </TableHead>
            <TableHead numeric className="max-lg:hidden">
              {t('gain')}
            </TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {top.map((item) => {
            const direction = way.get(item.feature) ?? 'mixed'
            const look = looks[direction]
            return (
              <TableRow key={item.feature}>
                <TableHead scope="row" className="max-sm:h-11">
                  <span className="[overflow-wrap:anywhere]">{item.label}</span>
                  {item.label !== item.feature && (
                    <small className="num ml-2 text-ink-3 text-xs [overflow-wrap:anywhere] max-sm:ml-0 max-sm:block">
                      {item.feature}
                    </small>
                  )}
                </TableHead>
                <TableCell>
                  <Tooltip tap content={t(`pulls.${direction}`)}>
                    <button type="button" className="flex h-6 w-full cursor-help items-center gap-1.5">
                      <look.icon aria-hidden className={cn('size-3.5 shrink-0', look.text)} />
                      <span className="sr-only">{t(`pulls.${direction}`)}</span>
                      <span aria-hidden className="block h-3 min-w-0 flex-1">
                        <span
                          className={cn('block h-3 min-w-px', look.bar)}
                          style={{ width: `${(item.importance / total / most) * 100}%` }}
                        />
                      </span>
                    </button>
                  </Tooltip>
                </TableCell>
                <TableCell numeric>{percent(item.importance / total)}</TableCell>
                <TableCell numeric className="max-md:hidden">
                  {interval(item.permutation)}
                </TableCell>
                <TableCell numeric className="max-md:hidden">
                  {interval(item.shap)}
                </TableCell>
                <TableCell numeric className="max-lg:hidden">
                  {percent(item.gain)}
                </TableCell>
              </TableRow>
            )
          })}
          {rest.length > 0 && (
            <TableRow>
              <TableHead scope="row" className="text-ink-3">
                {t('others', { count: rest.length })}
              </TableHead>
              <TableCell>
                <span aria-hidden className="block h-3 pl-5">
                  <span
                    className="block h-3 min-w-px bg-line-strong"
                    style={{ width: `${(restShare / most) * 100}%` }}
                  />
                </span>
              </TableCell>
              <TableCell numeric>{percent(restShare)}</TableCell>
              <TableCell className="max-md:hidden" colSpan={3} />
            </TableRow>
          )}
        </TableBody>
        <TableFooter>
          <TableRow>
            <TableCell colSpan={2}>{t('sum')}</TableCell>
            <TableCell numeric>{percent(1)}</TableCell>
            <TableCell className="max-md:hidden" colSpan={3} />
          </TableRow>
        </TableFooter>
      </Table>
    </FoldSection>
  )
}
