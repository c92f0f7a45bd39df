import type { WriteRequest } from '../types'
import type { Ear } from './choose-wording'
import { type Block, type Speaker, sayMove } from './say-move'
import { openerBefore, spiceAfter } from './spice'

export type OfflineRequest = Pick<WriteRequest, 'persona' | 'plan' | 'names' | 'transcript' | 'seed'>

/** Our latest messages are enough to avoid repeating ourselves. */
const remembered = 60
/** A paragraph takes another sentence up to this many characters, values counted as short words. */
const paragraphChars = 150

const lengthOf = (text: string) => text.replace(/\{\{[^}]*\}\}/g, '12345678').length

/** Sentences flow into paragraphs; lists, the creditor's identity and closing questions stand apart. */
export function joinBlocks(blocks: readonly Block[]): string {
  const paragraphs: { text: string; closed: boolean }[] = []
  for (const { text, apart = false } of blocks) {
    const last = paragraphs.at(-1)
    const fits = last && !last.closed && !apart && lengthOf(last.text) + lengthOf(text) <= paragraphChars
    if (last?.text.endsWith(':')) {
      last.text = `${last.text}${text.includes('\n') ? '\n' : ' '}${text}`
      last.closed = apart
    } else if (fits) last.text = `${last.text} ${text}`
    else paragraphs.push({ text, closed: apart })
  }
  return paragraphs.map(({ text }) => text).join('\n\n')
}

/** What was written so far counts as said; the name once a message is enough. */
function hear(ear: Ear, blocks: readonly Block[]): Ear {
  const text = blocks.map((block) => block.text).join('\n')
  const enough = text.includes('{{customer_name}}') ? ['customer_name'] : []
  return { ...ear, enough, said: [text, ...ear.said.slice(1)] }
}

/**
 * Words a plan from the phrase book, with placeholders: the persona's register and own templates, wordings chosen by the
 * seed and by what the conversation already holds. The same request gives the same text.
 */
export function composeText({ persona, plan, names, transcript, seed }: OfflineRequest): string {
  const said = transcript.flatMap(({ role, text }) => (role === 'agent' ? [text] : []))
  const ear: Ear = {
    seed,
    names: new Set(names),
    said: ['', ...said.slice(-remembered).reverse()],
    forbiddenWords: persona.forbiddenWords,
    enough: [],
  }
  const blocks: Block[] = []
  for (const move of plan.moves) {
    const speak = (): Speaker => ({
      persona,
      plan,
      ear: hear(ear, blocks),
      led: blocks.at(-1)?.text.endsWith(':') ?? false,
    })
    const opener = openerBefore(move, blocks.length === 0, speak())
    if (opener) blocks.push({ text: opener })
    const spoken = sayMove(move, speak())
    const question = spoken.length > 1 && spoken.at(-1)?.asks ? spoken.slice(-1) : []
    blocks.push(...spoken.slice(0, spoken.length - question.length))
    const spice = spiceAfter(move, speak())
    if (spice) blocks.push({ text: spice })
    blocks.push(...question.map((block) => ({ ...block, apart: !spice })))
  }
  return joinBlocks(blocks)
}
