'use client'

import { GitCompareArrows } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { formatNumber } from '@/components/lib/format'
import { useAlgorithm } from '@/components/models/lib/use-algorithm'
import { useFigures } from '@/components/models/lib/use-figures'
import type { Version } from '@/components/models/lib/version'
import { RoleCell } from '@/components/models/versions/role-cell'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Pagination } from '@/components/ui/pagination'
import { RelativeTime } from '@/components/ui/relative-time'
import { Section } from '@/components/ui/section'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import { Term } from '@/components/ui/term'
import { maxCompared } from '@/db/constants/models'

type VersionListProps = {
  versions: readonly Version[]
  active: Version | null
  /** The version number that challenges now. */
  challenger: number | null
  nextCursor: string | null
  canWrite: boolean
}

/** All versions with the figures that matter; two to four marked ones can be compared. */
export function VersionList({ versions, active, challenger, nextCursor, canWrite }: VersionListProps) {
  const t = useTranslations('models.list')
  const { percent, index, score, locale } = useFigures()
  const algorithm = useAlgorithm()
  const [marked, setMarked] = useState<string[]>([])
  const mark = (id: string) =>
    setMarked(marked.includes(id) ? marked.filter((other) => other !== id) : [...marked.slice(1 - maxCompared), id])
  return (
    <Section
      title={t('finding', { count: versions.length })}
      note={t('note')}
      actions={
        versions.length > 1 &&
        (marked.length > 1 ? (
          <Button variant="outline" asChild>
            <Link href={`/models/compare?ids=${marked.join(',')}`}>
              <GitCompareArrows aria-hidden />
              {t('compare', { count: marked.length })}
            </Link>
          </Button>
        ) : (
          <Button variant="outline" disabled>
            <GitCompareArrows aria-hidden />
            {t('compareTwo')}
          </Button>
        ))
      }
    >
      <Table scrollLabel={t('table')}>
        <TableHeader>
          <TableRow>
            <TableHead className="w-8">
              <span className="sr-only">{t('mark')}</span>
            </TableHead>
            <TableHead>{t('version')}</TableHead>
            <TableHead className="max-sm:hidden">{t('algorithm')}</TableHead>
            <TableHead numeric>
              <Term name="accuracy" />
            </TableHead>
            <TableHead numeric>
              <Term name="auc" />
            </TableHead>
            <TableHead numeric className="max-sm:hidden">
              <Term name="ks" />
            </TableHead>
            <TableHead numeric className="max-sm:hidden">
              <Term name="approval_rate" />
            </TableHead>
            <TableHead numeric className="max-sm:hidden">
              <Term name="threshold" />
            </TableHead>
            <TableHead numeric className="max-sm:hidden">
              {t('trained')}
            </TableHead>
            <TableHead>
              <span className="sr-only">{t('action')}</span>
            </TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {versions.map((model) => (
            <TableRow key={model.model_id} aria-selected={marked.includes(model.model_id) || undefined}>
              <TableCell>
                <Checkbox
                  aria-label={t('markVersion', { version: model.version })}
                  checked={marked.includes(model.model_id)}
                  onChange={() => mark(model.model_id)}
                />
              </TableCell>
              <TableHead scope="row" className="max-w-72 py-1.5">
                <Link
                  href={`/models/${model.model_id}`}
                  className="block truncate font-medium underline decoration-line-strong underline-offset-3 hover:decoration-ink max-sm:py-3"
                >
                  v{model.version}
                  <span className="sr-only">, </span>
                </Link>
                <span className="block truncate text-ink-3 text-xs max-sm:max-w-20">{model.name}</span>
              </TableHead>
              <TableCell className="text-ink-2 max-sm:hidden">{algorithm(model)}</TableCell>
              <TableCell numeric>{percent(model.metrics.accuracy, 2)}</TableCell>
              <TableCell numeric>{index(model.metrics.auc)}</TableCell>
              <TableCell numeric className="max-sm:hidden">
                {formatNumber(model.metrics.ks * 100, locale, { digits: 1, fixed: true })}
              </TableCell>
              <TableCell numeric className="max-sm:hidden">
                {percent(model.metrics.approval_rate)}
              </TableCell>
              <TableCell numeric className="max-sm:hidden">
                {score(model.threshold)}
              </TableCell>
              <TableCell className="whitespace-nowrap text-right text-ink-3 max-sm:hidden">
                <RelativeTime value={model.created_at} />
              </TableCell>
              <RoleCell model={model} active={active} challenger={challenger} canWrite={canWrite} />
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Pagination nextCursor={nextCursor} count={versions.length} />
    </Section>
  )
}
