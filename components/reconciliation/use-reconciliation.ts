'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { callApi } from '@/components/lib/call-api'
import type {
  BankFileReply,
  BankLineReply,
  Range,
  ReceivedReply,
  ReconciliationReply,
} from '@/components/reconciliation/types'

type Page<T> = { data: T[]; next_cursor: string | null }
const everyMs = 10_000
const most = '200'

/** Everything under `money` is read again after each write about money. */
function useMoney<T>(path: string) {
  return useQuery({
    queryKey: ['money', path],
    refetchInterval: everyMs,
    staleTime: 0,
    // A change of range keeps the old figures, dimmed, until the new ones are there.
    placeholderData: keepPreviousData,
    queryFn: ({ signal }): Promise<T> => callApi<T>(path, { signal }),
  })
}

export const useFigures = ({ from, to }: Range, simulated: boolean) =>
  useMoney<ReconciliationReply>(`/reconciliation?${new URLSearchParams({ from, to, simulated: String(simulated) })}`)

/** Money that nobody was found for. */
export const useUnmatchedMoney = (simulated: boolean) =>
  useMoney<Page<ReceivedReply>>(
    `/received-payments?${new URLSearchParams({ state: 'unmatched', simulated: String(simulated), limit: most })}`,
  )

/** Lines of statements that nobody was found for, or that were set aside. */
export const useBankLines = (state: 'unmatched' | 'ignored', simulated: boolean) =>
  useMoney<Page<BankLineReply>>(
    `/bank-lines?${new URLSearchParams({ state, simulated: String(simulated), limit: most })}`,
  )

export const useBankFiles = (simulated: boolean) =>
  useMoney<Page<BankFileReply>>(`/bank-files?${new URLSearchParams({ simulated: String(simulated), limit: '20' })}`)
