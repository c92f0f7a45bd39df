'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, type ReactNode, useState } from 'react'
import { toast } from 'sonner'
import { blankDraft, draftOf, setWith } from '@/components/alerts/lib/rule-draft'
import { RuleDelivery } from '@/components/alerts/rule-delivery'
import { RuleFields } from '@/components/alerts/rule-fields'
import { RulePreview } from '@/components/alerts/rule-preview'
import { RuleSentence } from '@/components/alerts/rule-sentence'
import { TestRule } from '@/components/alerts/test-rule'
import { CallError, callApi } from '@/components/lib/call-api'
import { CallFailed } from '@/components/lib/call-failed'
import { Button } from '@/components/ui/button'
import { FormField } from '@/components/ui/form-field'
import { Input } from '@/components/ui/input'
import { Sheet, SheetContent, SheetDescription, SheetTitle, SheetTrigger } from '@/components/ui/sheet'
import type { AlertRuleReply, AlertRulesReply } from '@/lib/analytics'

type RuleEditorProps = { set: AlertRulesReply; rule?: AlertRuleReply; trigger: ReactNode }

/** Edits one rule of the set, or a new one. */
export function RuleEditor({ set, rule, trigger }: RuleEditorProps) {
  const t = useTranslations('alerts.rules')
  const [open, setOpen] = useState(false)
  return (
    <Sheet open={open} onOpenChange={setOpen}>
      <SheetTrigger asChild>{trigger}</SheetTrigger>
      <SheetContent className="w-[min(560px,100vw)]">
        <SheetTitle>{rule ? t('edit') : t('create')}</SheetTitle>
        <SheetDescription>{t('editorText')}</SheetDescription>
        <RuleForm set={set} {...(rule && { rule })} onDone={() => setOpen(false)} />
      </SheetContent>
    </Sheet>
  )
}

type RuleFormProps = { set: AlertRulesReply; rule?: AlertRuleReply; onDone: () => void }

function RuleForm({ set, rule, onDone }: RuleFormProps) {
  const t = useTranslations('alerts.rules')
  const router = useRouter()
  const [draft, setDraft] = useState(() => (rule ? draftOf(rule) : blankDraft))
  const [pending, setPending] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }))
  const place = rule ? set.data.findIndex(({ rule_id: id }) => id === rule.rule_id) : set.data.length
  const fault = (field: string) => (error instanceof CallError ? error.faults[`rules[${place}].${field}`] : undefined)
  const put = async (body: object, said: string) => {
    setPending(true)
    setError(null)
    try {
      await callApi('/alert-rules', { method: 'PUT', body })
      toast.success(said)
      router.refresh()
      onDone()
    } catch (refusal) {
      setError(refusal)
      setPending(false)
    }
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    void put(setWith(set, draft), t('saved'))
  }
  return (
    <form noValidate onSubmit={save} className="grid gap-4">
      <RuleSentence draft={draft} />
      <CallFailed error={error} title={t('failed')} />
      <RuleFields {...{ draft, change, fault }} />
      <RulePreview draft={draft} />
      <hr className="border-line" />
      <FormField label={t('field.name')}>
        <Input maxLength={120} value={draft.name} onChange={(event) => change({ name: event.target.value })} />
      </FormField>
      <RuleDelivery {...{ draft, change, fault }} />
      <div className="sticky -bottom-6 -mx-6 -mb-6 flex flex-wrap justify-end gap-3 border-line border-t bg-popover px-6 py-3">
        {rule && !rule.shipped && (
          <Button
            variant="ghost"
            className="mr-auto"
            disabled={pending}
            onClick={() => void put(setWith(set, null, rule.rule_id), t('removed'))}
          >
            {t('remove')}
          </Button>
        )}
        {rule && rule.email_count > 0 && <TestRule id={rule.rule_id} />}
        <Button type="submit" pending={pending}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}
