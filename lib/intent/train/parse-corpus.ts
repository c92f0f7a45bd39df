import { type Act, acts, type Emotion, emotions, type Level, levels, type PrevKind, prevKinds } from '../types.ts'

/** One labelled message of the corpus. */
export type Example = {
  family: string
  prev: PrevKind
  act: Act
  secondary: Act[]
  willingness: Level
  capacity: Level
  emotion: Emotion
  text: string
}

const among = <T extends string>(values: readonly T[], value: string | undefined): T | undefined =>
  values.find((known) => known === value)

/**
 * Tab-separated lines `family prev act secondary willingness capacity emotion text`; blank lines are skipped.
 * @throws Error naming the file and line of the first that is malformed.
 */
export function parseCorpus(file: string, content: string): Example[] {
  const examples: Example[] = []
  for (const [index, line] of content.split('\n').entries()) {
    if (line.trim() === '') continue
    const [family, prevName, actName, secondaryNames, will, means, feeling, text, ...rest] = line.split('\t')
    const prev = among(prevKinds, prevName)
    const act = among(acts, actName)
    const willingness = among(levels, will)
    const capacity = among(levels, means)
    const emotion = among(emotions, feeling)
    const named = secondaryNames === '-' ? [] : (secondaryNames ?? '?').split(',')
    const secondary = named.flatMap((name) => among(acts, name) ?? [])
    const whole = rest.length === 0 && secondary.length === named.length && !secondary.some((name) => name === act)
    if (!whole || !family || !prev || !act || !willingness || !capacity || !emotion || !text?.trim()) {
      throw new Error(`${file}:${index + 1} is not a corpus line: ${line}`)
    }
    examples.push({ family, prev, act, secondary, willingness, capacity, emotion, text })
  }
  return examples
}
