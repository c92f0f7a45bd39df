'use client'

import { createContext, type ReactNode, useContext } from 'react'

/** What rules may be narrowed to, as the company calls it: portfolios by id, personas by number. */
export type RuleNames = { portfolio: Record<string, string>; persona: Record<string, string> }

const Names = createContext<RuleNames>({ portfolio: {}, persona: {} })

export function RuleNamesProvider({ names, children }: { names: RuleNames; children: ReactNode }) {
  return <Names value={names}>{children}</Names>
}

export const useRuleNames = () => useContext(Names)
