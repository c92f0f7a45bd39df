'use client'

import { useQuery } from '@tanstack/react-query'
import { callApi } from '@/components/lib/call-api'
import type { AgreementReply, CustomerLineReply } from '@/components/payments/assign/types'

export type FoundAgreement = { agreement: AgreementReply; name: string; document: string }

const mostPeople = 8

/** The agreements of the customers that a text names exactly; nothing before somebody searched. */
export function useFoundAgreements(text: string, simulated: boolean) {
  return useQuery({
    queryKey: ['money', 'found-agreements', text, simulated],
    enabled: text !== '',
    queryFn: async ({ signal }): Promise<FoundAgreement[]> => {
      const customers = await callApi<{ data: CustomerLineReply[] }>(
        `/customers?${new URLSearchParams({ name: text, limit: '50' })}`,
        { signal },
      )
      const people = new Map(customers.data.map((line) => [line.customer_id, line]))
      const lists = await Promise.all(
        [...people.values()].slice(0, mostPeople).map(async ({ customer_id: id, name, document }) => {
          const query = new URLSearchParams({ customer_id: id, simulated: String(simulated), limit: '20' })
          const found = await callApi<{ data: AgreementReply[] }>(`/agreements?${query}`, { signal })
          return found.data.map((agreement) => ({ agreement, name, document }))
        }),
      )
      return lists.flat()
    },
  })
}
