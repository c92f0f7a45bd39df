import { Check, Minus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import { type Role, roleScopes, roles, type Scope } from '@/db/constants/identity'

/** Each ability with the scope that gives it, so that the table cannot say what the rights do not. */
const abilities = [
  ['see', 'decisions:read'],
  ['audit', 'audit:read'],
  ['upload', 'datasets:write'],
  ['decide', 'decisions:write'],
  ['train', 'models:write'],
  ['tokens', 'tokens:write'],
  ['team', 'companies:write'],
] as const satisfies readonly (readonly [string, Scope])[]

export function RoleTable({ own }: { own: Role }) {
  const t = useTranslations('members')
  const names = useTranslations('shell.role')
  return (
    <Table scrollLabel={t('rolesLabel')}>
      <TableHeader>
        <TableRow>
          <TableHead>
            <span className="sr-only">{t('col.actions')}</span>
          </TableHead>
          {roles.map((role) => (
            <TableHead key={role} className="w-32 whitespace-normal text-center max-sm:w-16">
              <span className={role === own ? 'font-medium text-ink' : undefined}>{names(role)}</span>
            </TableHead>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>
        {abilities.map(([ability, scope]) => (
          <TableRow key={ability}>
            <TableHead scope="row" className="py-1.5">
              {t(`ability.${ability}`)}
            </TableHead>
            {roles.map((role) => {
              const may = roleScopes[role].includes(scope)
              const Icon = may ? Check : Minus
              return (
                <TableCell key={role} className="text-center">
                  <Icon
                    aria-hidden
                    className={may ? 'mx-auto size-4 text-accent' : 'mx-auto size-4 text-line-strong'}
                  />
                  <span className="sr-only">{t(may ? 'can' : 'cannot')}</span>
                </TableCell>
              )
            })}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
