import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type BodyPart, splitBody } from '../ingest/split-body'

async function* pieces(text: string, cut: number) {
  const bytes = new TextEncoder().encode(text)
  for (let at = 0; at < bytes.length; at += cut) yield bytes.subarray(at, at + cut)
}

/** What the parts say, as the object that they were cut from. */
async function joined(text: string, cut: number): Promise<Record<string, unknown>> {
  const fields: [string, unknown][] = []
  const rows: unknown[] = []
  let hasRows = false
  for await (const part of splitBody(pieces(text, cut)) as AsyncIterable<BodyPart>) {
    if ('name' in part) fields.push([part.name, part.value])
    else {
      hasRows = true
      rows.push(...part.rows)
    }
  }
  if (hasRows) fields.push(['customer_data', rows])
  return Object.fromEntries(fields)
}

const body = fc
  .tuple(
    fc.dictionary(fc.string({ unit: 'grapheme', maxLength: 8 }), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 4 }),
    fc.array(fc.jsonValue({ maxDepth: 3 }), { maxLength: 30 }),
    fc.boolean(),
  )
  .map(([fields, customer_data, first]) => (first ? { customer_data, ...fields } : { ...fields, customer_data }))

it('reads any such object as JSON.parse does, cut anywhere, with any blanks', async () => {
  await fc.assert(
    fc.asyncProperty(body, fc.integer({ min: 1, max: 40 }), fc.constantFrom(0, 2, '\t'), async (value, cut, indent) => {
      const text = ` ${JSON.stringify(value, null, indent)}\n`
      expect(await joined(text, cut)).toEqual(JSON.parse(text))
    }),
  )
})

it('refuses what JSON.parse refuses', async () => {
  const damage = (text: string, at: number, what: string) =>
    (text.slice(0, at) + what + text.slice(at + 1)).toWellFormed()
  await fc.assert(
    fc.asyncProperty(
      body,
      fc.nat(),
      fc.constantFrom('', '{', ']', ',', '"', 'x', '\\', ':'),
      async (value, at, what) => {
        const whole = JSON.stringify(value)
        const text = damage(whole, at % whole.length, what)
        let parsed: unknown
        try {
          parsed = JSON.parse(text)
        } catch {
          await expect(joined(text, 7)).rejects.toMatchObject({ code: 'malformed_body' })
          return
        }
        // Still JSON: the same, unless a name now stands twice.
        await joined(text, 7).then(
          (read) => expect(read).toEqual(parsed),
          (error) => expect(error).toMatchObject({ code: 'malformed_body' }),
        )
      },
    ),
  )
})
