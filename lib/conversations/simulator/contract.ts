import { z } from 'zod'
import { operation } from '@/lib/platform/operation'
import { standing } from '../contract/operations'
import { conversationParams } from '../schemas'
import { debtorKeys } from './debtors'

const writing = { tag: 'Simulator', auth: 'bearer', scope: 'conversations:write' } as const

export const scriptedLineInput = z.object({
  debtor: z.enum(debtorKeys as [string, ...string[]]).describe('Which of the ten scripted debtors speaks.'),
})

export const scriptedLineOperation = operation({
  id: 'nextScriptedLine',
  method: 'POST',
  path: '/conversations/{id}/scripted-line',
  summary: 'What a scripted debtor would say next in a simulated conversation',
  description: 'Nothing is sent. Only for invented customers: the script knows their proof of identity.',
  ...writing,
  params: conversationParams,
  body: scriptedLineInput,
  replies: {
    200: {
      description: 'The words.',
      schema: z.object({
        text: z.string().nullable().describe('Null: a silence.'),
        proof: z.string().nullable().describe('Words that prove the holder, while they are asked for.'),
      }),
    },
  },
  problems: [404, 409],
})

export const followUpOperation = operation({
  id: 'passTimeInSimulation',
  method: 'POST',
  path: '/conversations/{id}/follow-up',
  summary: 'Time passes in a simulated conversation: we speak again, or ask for a person',
  ...writing,
  params: conversationParams,
  replies: {
    200: {
      description: 'What came of the silence.',
      schema: z.object({
        follow_up: z.enum(['sent', 'escalated', 'not_needed', 'later']),
        conversation: standing,
      }),
    },
  },
  problems: [404, 409],
})

export const simulatorOperations = [scriptedLineOperation, followUpOperation]
