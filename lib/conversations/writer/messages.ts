import type { ModelMessage } from 'ai'
import type { WriteRequest } from './types'

const open = '<mensagem_do_cliente>'
const close = '</mensagem_do_cliente>'
/** Older messages change little in how the next one is worded. */
const remembered = 20
const longest = 2000

/** Figures and addresses stay in the house: the plan has what a model needs, and what it does not see it cannot repeat. */
const veiled = (text: string, figures: RegExp): string =>
  text
    .replace(/\b000201\S.*?6304[0-9A-F]{4}\b/g, '‹código PIX›')
    .replace(/\S+@\S+\.\S+/g, '‹e-mail›')
    .replace(/https?:\/\/\S+/g, '‹link›')
    .replace(figures, '‹número›')

/** Customer text between marks that it cannot close itself. */
const quoted = (text: string, figures: RegExp): string =>
  `${open}\n${veiled(text, figures)
    .slice(0, longest)
    .replace(/<\s*\/?\s*mensagem_do_cliente\s*>/gi, '')}\n${close}`

const everyFigure = /\d[\d.,/-]*/g
/** Documents, phones, accounts: six digits and more. */
const longFigures = /\d(?:[\s.,/()-]*\d){5,}/g

const asMessages = (transcript: WriteRequest['transcript'], figures: RegExp): ModelMessage[] =>
  transcript
    .slice(-remembered)
    .map(({ role, text }) =>
      role === 'agent'
        ? { role: 'assistant', content: veiled(text, figures) }
        : { role: 'user', content: quoted(text, figures) },
    )

/** The conversation as messages: ours as the assistant's, the customer's quoted as data, then our request to write. */
export const messagesToContinue = (transcript: WriteRequest['transcript']): ModelMessage[] => [
  ...asMessages(transcript, everyFigure),
  { role: 'user', content: 'Escreva agora a próxima mensagem, seguindo o plano.' },
]

/** The same for reading the customer's last message; its sums and dates matter then, their documents do not. */
export const messagesToRead = (transcript: WriteRequest['transcript']): ModelMessage[] =>
  asMessages(transcript, longFigures)
