'use client'

import { useMutation } from '@tanstack/react-query'
import { Sparkles, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Segments } from '@/components/conversations/thread/segments'
import { callApi } from '@/components/lib/call-api'
import { CallFailed } from '@/components/lib/call-failed'
import { Button } from '@/components/ui/button'

type Suggestion = { text: string; segments: { text: string; name?: string }[] }

/** What the machine would answer now; choosing one puts it into the reply box, where it can be changed. */
export function useSuggestions(id: string) {
  return useMutation({
    mutationFn: () =>
      callApi<{ suggestions: Suggestion[] }>(`/conversations/${id}/suggestions`, { method: 'POST' }).then(
        ({ suggestions }) => suggestions,
      ),
  })
}

type Props = { suggested: ReturnType<typeof useSuggestions>; onUse: (text: string) => void }

export function SuggestButton({ suggested }: Pick<Props, 'suggested'>) {
  const t = useTranslations('conversations.reply')
  return (
    <Button variant="ai" pending={suggested.isPending} onClick={() => suggested.mutate()}>
      <Sparkles aria-hidden />
      {t(suggested.data ? 'again' : 'suggest')}
    </Button>
  )
}

export function SuggestionList({ suggested, onUse }: Props) {
  const t = useTranslations('conversations.reply')
  if (suggested.isError) return <CallFailed error={suggested.error} title={t('suggestFailed')} />
  const { data } = suggested
  if (!data) return null
  if (data.length === 0) return <p className="text-ink-3 text-xs">{t('none')}</p>
  return (
    <section aria-label={t('suggestions')} className="grid gap-1.5">
      <p className="flex items-center justify-between text-ink-3 text-xs">
        {t('suggestions')}
        <button
          type="button"
          aria-label={t('hide')}
          onClick={() => suggested.reset()}
          className="grid size-6 place-items-center rounded-sm hover:bg-hover max-sm:size-11"
        >
          <X aria-hidden className="size-3.5" />
        </button>
      </p>
      <ul className="grid max-h-56 gap-1.5 overflow-y-auto">
        {data.map(({ text, segments }) => (
          <li key={text}>
            <button
              type="button"
              onClick={() => onUse(text)}
              className="w-full whitespace-pre-line rounded-md border border-ai-line bg-ai-tint px-3 py-2 text-left hover:border-ai"
            >
              <span className="sr-only">{t('use')}: </span>
              <Segments segments={segments} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
