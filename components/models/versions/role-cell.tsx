import { cn } from '@/components/lib/cn'
import { ActivateButton } from '@/components/models/versions/activate-button'
import { ChallengeButton } from '@/components/models/versions/challenge-button'
import { RoleBadge } from '@/components/models/versions/role-badge'
import { TableCell } from '@/components/ui/table'
import type { ModelSummaryReply } from '@/lib/models'

type RoleCellProps = {
  model: ModelSummaryReply
  active: ModelSummaryReply | null
  /** The version number that challenges now. */
  challenger: number | null
  canWrite: boolean
  /** One below the other, in narrow columns. */
  stacked?: boolean
}

/** A version's role, and what can be made of it. */
export function RoleCell({ model, active, challenger, canWrite, stacked = false }: RoleCellProps) {
  return (
    <TableCell className="text-right">
      <div
        className={cn(
          'flex items-center justify-end gap-x-4 py-0.5 font-normal [&_button]:min-h-6 max-sm:flex-col max-sm:items-end',
          stacked && 'flex-col items-end gap-y-1',
        )}
      >
        <RoleBadge model={model} />
        {canWrite && !model.active && (
          <>
            {active !== null && (
              // A phone's list has no room for it; the version's own page offers it too.
              <span className="max-sm:hidden">
                <ChallengeButton model={model} challenger={challenger} />
              </span>
            )}
            <ActivateButton model={model} current={active} />
          </>
        )}
      </div>
    </TableCell>
  )
}
