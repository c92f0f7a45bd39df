import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { FoldSection } from '@/components/models/lib/fold-section'
import { useAlgorithm } from '@/components/models/lib/use-algorithm'
import { useFigures } from '@/components/models/lib/use-figures'
import type { Version } from '@/components/models/lib/version'
import type { Duel } from '@/components/models/versions/duel'
import { RoleCell } from '@/components/models/versions/role-cell'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'

type VersionsSectionProps = {
  versions: readonly Version[]
  currentId: string
  active: Version | null
  /** The version number that challenges now. */
  challenger: number | null
  /** The two best of those judged on the same rows. */
  duel: Duel | null
  canWrite: boolean
}

/** Versions judged on the same held-out rows, so that their figures may be compared. */
export function VersionsSection({ versions, currentId, active, challenger, duel, canWrite }: VersionsSectionProps) {
  const t = useTranslations('models.versions')
  const { percent, index } = useFigures()
  const algorithm = useAlgorithm()
  const title = duel
    ? t(duel.tied ? 'findingTied' : 'findingLeads', { first: duel.first, second: duel.second })
    : t('findingOne')
  const note = duel ? t('note', { p: index(duel.pValue) }) : t('noteOne')
  return (
    <FoldSection span={6} title={title} note={note}>
      <Table>
        <TableHeader>
          <TableRow>
            <TableHead>{t('version')}</TableHead>
            <TableHead>{t('algorithm')}</TableHead>
            <TableHead numeric>{t('accuracy')}</TableHead>
            <TableHead numeric className="max-sm:hidden">
              AUC
            </TableHead>
            <TableHead>
              <span className="sr-only">{t('action')}</span>
            </TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {versions.map((model) => (
            <TableRow key={model.model_id} aria-selected={model.model_id === currentId || undefined}>
              <TableHead scope="row" className="font-medium">
                {model.model_id === currentId ? (
                  <span aria-current="page">v{model.version}</span>
                ) : (
                  <Link
                    href={`/models/${model.model_id}`}
                    className="inline-flex items-center underline decoration-line-strong underline-offset-3 hover:decoration-ink max-sm:min-h-11 max-sm:min-w-11"
                  >
                    v{model.version}
                  </Link>
                )}
              </TableHead>
              <TableCell className="text-ink-2">{algorithm(model)}</TableCell>
              <TableCell numeric>{percent(model.metrics.accuracy, 2)}</TableCell>
              <TableCell numeric className="max-sm:hidden">
                {index(model.metrics.auc)}
              </TableCell>
              <RoleCell model={model} active={active} challenger={challenger} canWrite={canWrite} />
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </FoldSection>
  )
}
