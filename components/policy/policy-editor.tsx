'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { CallFailed } from '@/components/lib/call-failed'
import { changesOf, type Draft, same, withValue } from '@/components/policy/draft'
import { type FieldName, fieldGroups, groupNames } from '@/components/policy/fields'
import { PolicyRow } from '@/components/policy/policy-row'
import { SaveChanges } from '@/components/policy/save-changes'
import { useTrial } from '@/components/policy/use-trial'
import type { Names } from '@/components/policy/why'
import { Section, SectionRule } from '@/components/ui/section'
import type { PolicyReply } from '@/lib/portfolios'

type PolicyEditorProps = { policy: PolicyReply; names: Names; canWrite: boolean }

/** The values of one level in groups; faults come while one types, and nothing holds before it is reviewed. */
export function PolicyEditor({ policy, names, canWrite }: PolicyEditorProps) {
  const t = useTranslations('policy')
  const [draft, setDraft] = useState<Draft>({})
  const { portfolio_id: portfolioId, effective, sources, version } = policy
  const level = policy.portfolio ?? policy.company
  const trial = useTrial(portfolioId, draft)
  const changes = changesOf(draft, effective, trial.would)
  const row = (field: FieldName) => {
    const changed = draft[field] !== undefined
    const own = changed ? draft[field] : level[field]
    const value = own ?? (changed ? trial.would?.[field] : undefined) ?? effective[field]
    const loose = !changed && level[field] !== undefined && !same(level[field], effective[field])
    return (
      <PolicyRow
        key={field}
        field={field}
        value={value}
        holds={loose ? effective[field] : undefined}
        source={sources[field]}
        names={names}
        fault={changed ? trial.faults[field] : undefined}
        set={own !== undefined && own !== null}
        changed={changed}
        canWrite={canWrite}
        onChange={(next) => setDraft((now) => withValue(now, level, field, next))}
      />
    )
  }
  return (
    <>
      {groupNames.map((group, at) => (
        <div key={group} className="contents">
          {at > 0 && <SectionRule />}
          <Section title={t(`group.${group}.title`)} note={t(`group.${group}.note`)} id={group}>
            <div className="border-line border-t">{fieldGroups[group].map(row)}</div>
          </Section>
        </div>
      ))}
      <CallFailed error={trial.failed} title={t('save.failed')} className="col-span-12" />
      {changes.length > 0 && (
        <SaveChanges
          {...{ portfolioId, version, draft, changes }}
          blocked={trial.refused ? 'faults' : trial.settled ? null : 'checking'}
          onDiscard={() => setDraft({})}
          onSaved={() => setDraft({})}
        />
      )}
    </>
  )
}
