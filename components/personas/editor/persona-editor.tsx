'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { DraftChanges } from '@/components/personas/changes/draft-changes'
import { EditorHead } from '@/components/personas/editor/editor-head'
import { faultsAt, faultsFrom } from '@/components/personas/editor/faults'
import { ModelFields } from '@/components/personas/editor/model-fields'
import { MoreFields } from '@/components/personas/editor/more-fields'
import { RuleEditor } from '@/components/personas/editor/rule-editor'
import { TemplateField } from '@/components/personas/editor/template-field'
import { TemplateList } from '@/components/personas/editor/template-list'
import { TraitsRow } from '@/components/personas/editor/traits-row'
import { useDraft } from '@/components/personas/editor/use-draft'
import { WordsField } from '@/components/personas/editor/words-field'
import type { PreviewCustomer } from '@/components/personas/lib/types'
import { PreviewPanel } from '@/components/personas/preview/preview-panel'
import { usePreview } from '@/components/personas/preview/use-preview'
import type { PersonaReply, PersonaVocabulary } from '@/lib/conversations'

const kinds = ['cash', 'instalments', 'down_payment'] as const

type PersonaEditorProps = {
  persona: PersonaReply
  vocabulary: PersonaVocabulary
  customers: readonly PreviewCustomer[]
  canWrite: boolean
}

/** The texts and the rule of one persona, with what they would say beside them while one types. */
export function PersonaEditor({ persona, vocabulary, customers, canWrite }: PersonaEditorProps) {
  const t = useTranslations('personas.editor')
  const { draft, changed, change, discard } = useDraft(persona)
  const [customer, setCustomer] = useState(customers[0]?.id ?? '')
  const [line, setLine] = useState(t('line'))
  const preview = usePreview({
    personaId: persona.id,
    version: persona.version,
    draft: changed ? draft : null,
    customer,
    line,
  })
  const faults = changed ? faultsFrom(preview.data, preview.refused) : []
  const disabled = !canWrite
  const { names } = vocabulary
  // The kinds in the order in which this persona shows them.
  const order = [...new Set((preview.data?.offers ?? []).map(({ offer }) => offer.kind))]
  const shown = [...order, ...kinds.filter((kind) => !order.includes(kind))]
  const blocked = faults.length > 0 ? 'faults' : preview.settled && !preview.failed ? null : 'checking'
  const base = { vocabulary, faults, disabled }
  return (
    <div className="mt-2 grid grid-cols-1 gap-x-8 md:grid-cols-12">
      <section aria-label={draft.name} className="grid min-w-0 content-start gap-5 pt-6 md:col-span-7">
        <div>
          <EditorHead {...{ persona, draft, changed, blocked, canWrite }} onDiscard={discard} />
          <TraitsRow content={draft} {...base} onChange={change} />
        </div>
        <RuleEditor rule={draft.rule} place={persona.selection_place} {...base} onChange={(rule) => change({ rule })} />
        <TemplateList
          field="greetings"
          texts={draft.greetings}
          names={names.greetings}
          {...base}
          onChange={(greetings) => change({ greetings })}
        />
        {shown.map((kind, at) => (
          <TemplateField
            key={kind}
            label={t(`option.${kind}`)}
            note={at === 0 && order.length > 0 ? t('first') : undefined}
            text={draft.options[kind]}
            names={names[kind]}
            disabled={disabled}
            faults={faultsAt(faults, `options.${kind}`)}
            onChange={(text) => change({ options: { ...draft.options, [kind]: text } })}
          />
        ))}
        <TemplateList
          field="openings"
          texts={draft.openings}
          names={names.openings}
          {...base}
          onChange={(openings) => change({ openings })}
        />
        <div className="grid gap-4 lg:grid-cols-2">
          <WordsField
            words={draft.forbidden_words}
            disabled={disabled}
            onChange={(words) => change({ forbidden_words: words })}
          />
          <ModelFields content={draft} {...base} onChange={change} />
        </div>
        <MoreFields content={draft} {...base} onChange={change} />
      </section>
      <div className="relative min-w-0 pt-6 md:col-span-5 md:before:absolute md:before:top-6 md:before:bottom-0 md:before:-left-4 md:before:w-px md:before:bg-line">
        <div className="grid gap-6 md:sticky md:top-4">
          <PreviewPanel {...{ preview, customers, customer, line }} onCustomer={setCustomer} onLine={setLine} />
          {changed && (
            <DraftChanges
              changes={preview.data?.changes ?? []}
              from={persona.version}
              to={persona.latest_version + 1}
              settled={preview.settled}
            />
          )}
        </div>
      </div>
    </div>
  )
}
