import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { callApi } from '@/components/lib/call-api'
import type { AlertReply } from '@/lib/analytics'

type Page = { data: AlertReply[]; next_cursor: string | null }

const everyMs = 30_000

/** Open alerts of real or simulated figures that are not put off, newest first, asked again every half minute; `acknowledge` takes one out and has the list told again. */
export function useOpenAlerts(simulated: boolean) {
  const key = ['overview', 'alerts', simulated] as const
  const client = useQueryClient()
  const list = useQuery({
    queryKey: key,
    refetchInterval: everyMs,
    queryFn: ({ signal }) =>
      callApi<Page>(`/alerts?state=open&snoozed=false&simulated=${simulated}&limit=100`, { signal }),
  })
  const acknowledge = useMutation({
    mutationFn: (id: string) => callApi<AlertReply>(`/alerts/${id}/acknowledge`, { method: 'POST' }),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  })
  return { list, acknowledge }
}
