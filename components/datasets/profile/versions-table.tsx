import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useFigures } from '@/components/datasets/use-figures'
import { Badge } from '@/components/ui/badge'
import { RelativeTime } from '@/components/ui/relative-time'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'

type Version = { id: string; version: number; accuracy: number; testRows: number; active: boolean; at: number }

/** The versions trained on a data set, newest first. */
export function VersionsTable({ versions }: { versions: readonly Version[] }) {
  const t = useTranslations('datasets.detail')
  const { count, percent } = useFigures()
  return (
    <Table>
      <TableHeader>
        <TableRow>
          <TableHead>{t('version')}</TableHead>
          <TableHead numeric>{t('accuracy')}</TableHead>
          <TableHead numeric className="max-sm:hidden">
            {t('testRows')}
          </TableHead>
          <TableHead numeric>{t('trained')}</TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {versions.map((version) => (
          <TableRow key={version.id} className="relative">
            <TableCell>
              <Link
                href={`/models/${version.id}`}
                className="underline decoration-line-strong underline-offset-3 after:absolute after:inset-0 hover:decoration-ink"
              >
                <span className="num">v{version.version}</span>
              </Link>{' '}
              {version.active && <Badge variant="positive">{t('active')}</Badge>}
            </TableCell>
            <TableCell numeric>{percent(version.accuracy, 2)}</TableCell>
            <TableCell numeric className="max-sm:hidden">
              {count(version.testRows)}
            </TableCell>
            <TableCell className="text-right text-ink-3 text-xs">
              <RelativeTime value={version.at} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
