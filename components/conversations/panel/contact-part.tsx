'use client'

import { Ban, Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { CheckLine } from '@/components/conversations/panel/check-line'
import { Part } from '@/components/conversations/panel/part'
import type { Message } from '@/components/conversations/types'
import { Badge } from '@/components/ui/badge'
import { Collapsible } from '@/components/ui/collapsible'

type Verdict = NonNullable<Message['contact_policy']>
type Rule = Verdict['rules'][number]

/** Whether the latest message of ours might go out, by every rule that was asked. */
export function ContactPart({ verdict }: { verdict: Verdict | undefined }) {
  const t = useTranslations('conversations')
  const note = ({ rule, params }: Rule): string => {
    const text = (name: string) => String(params[name] ?? '')
    if (rule === 'company_window' || rule === 'preference_hours' || rule === 'preference_work') {
      return t('contactFact.window', { start: text('start'), end: text('end') })
    }
    if (rule === 'state_calendar') {
      const hours = { state: text('state'), start: text('start'), end: text('end') }
      return hours.start === '' ? t('contactFact.stateShut', hours) : t('contactFact.state', hours)
    }
    if (rule === 'cap_per_day' || rule === 'cap_per_week') {
      return t('contactFact.count', { count: text('count'), limit: text('limit') })
    }
    return rule === 'cap_hours_between' ? t('contactFact.hours', { limit: text('limit') }) : ''
  }
  if (!verdict) {
    return (
      <Part title={t('panel.contact')}>
        <p className="text-ink-3 text-xs">{t('panel.contactNone')}</p>
      </Part>
    )
  }
  const ok = verdict.verdict === 'allowed'
  const reply = verdict.rules.some(({ params }) => params['exempt'] !== undefined)
  const telling = verdict.rules
    .filter((rule) => !rule.ok || note(rule) !== '')
    .sort((a, b) => Number(a.ok) - Number(b.ok))
  const plain = verdict.rules.filter((rule) => !telling.includes(rule))
  const line = (rule: Rule) => (
    <CheckLine
      key={rule.rule}
      ok={rule.ok}
      label={t(`contactRule.${rule.rule}` as 'contactRule.opt_out')}
      note={note(rule)}
    />
  )
  return (
    <Part
      title={t('panel.contact')}
      aside={
        <Badge variant={ok ? 'positive' : 'negative'}>
          {ok ? <Check aria-hidden /> : <Ban aria-hidden />}
          {t(ok ? (reply ? 'panel.contactReply' : 'panel.contactOk') : 'panel.contactNo')}
        </Badge>
      }
    >
      {reply && <p className="mb-1 text-ink-3 text-xs">{t('panel.exempt')}</p>}
      <ul>{telling.map(line)}</ul>
      <Collapsible summary={t('panel.contactRest', { count: plain.length })}>
        <ul>{plain.map(line)}</ul>
      </Collapsible>
    </Part>
  )
}
