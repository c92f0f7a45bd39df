'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { type EditorFault, faultsAt } from '@/components/personas/editor/faults'
import { TemplateField } from '@/components/personas/editor/template-field'
import { Button } from '@/components/ui/button'
import { Collapsible } from '@/components/ui/collapsible'

const most = 8

type TemplateListProps = {
  field: 'greetings' | 'openings'
  texts: readonly string[]
  names: readonly string[]
  faults: readonly EditorFault[]
  disabled: boolean
  onChange: (texts: string[]) => void
}

/** Wordings of the same thing; the writer varies among them. */
export function TemplateList({ field, texts, names, faults, disabled, onChange }: TemplateListProps) {
  const t = useTranslations('personas.editor')
  const [added, setAdded] = useState(false)
  const serial = useRef(texts.length)
  const keys = useRef(texts.map((_, at) => at))
  // A text that was restored or discarded brings its own number of wordings.
  if (keys.current.length !== texts.length) keys.current = texts.map((_, at) => keys.current[at] ?? serial.current++)
  const put = (at: number, text: string) => onChange(texts.map((one, i) => (i === at ? text : one)))
  const add = () => {
    setAdded(true)
    onChange([...texts, ''])
  }
  const remove = (at: number) => {
    keys.current = keys.current.filter((_, i) => i !== at)
    onChange(texts.filter((_, i) => i !== at))
  }
  const label = t(`field.${field}`)
  const fields = texts.map((text, at) => (
    <TemplateField
      key={keys.current[at]}
      label={at === 0 ? label : t('wording', { label, number: at + 1 })}
      hideLabel={at > 0}
      note={at === 0 ? t(`note.${field}`) : undefined}
      {...{ text, names, disabled }}
      faults={faultsAt(faults, `${field}[${at}]`)}
      onChange={(next) => put(at, next)}
      onRemove={texts.length > 1 ? () => remove(at) : undefined}
    />
  ))
  const others = fields.slice(1)
  const wrong = faults.some(({ path }) => path.startsWith(`${field}[`) && path !== `${field}[0]`)
  return (
    <div className="grid gap-2">
      {fields[0]}
      {others.length > 0 && (
        <Collapsible summary={t('wordings', { count: others.length })} open={wrong || added || undefined}>
          <div className="grid gap-2">{others}</div>
        </Collapsible>
      )}
      {!disabled && texts.length < most && (
        <Button variant="ghost" size="sm" className="justify-self-start" onClick={add}>
          <Plus aria-hidden />
          {t('addWording')}
        </Button>
      )}
    </div>
  )
}
