/** US dollars per million tokens: in, out. A dollar per million is a micro-dollar a token. OpenAI's list, November 2026. */
const listed: Readonly<Record<string, readonly [input: number, output: number]>> = {
  'gpt-3.5-turbo': [0.5, 1.5],
  'gpt-4-turbo': [10, 30],
  'gpt-4.1': [2, 8],
  'gpt-4.1-mini': [0.4, 1.6],
  'gpt-4.1-nano': [0.1, 0.4],
  'gpt-4o': [2.5, 10],
  'gpt-4o-mini': [0.15, 0.6],
  'gpt-5': [1.25, 10],
  'gpt-5-mini': [0.25, 2],
  'gpt-5-nano': [0.05, 0.4],
  'o4-mini': [1.1, 4.4],
}
const dated = /-\d{4}-\d{2}-\d{2}$/

/** `model=0.40/1.60,other=2/8` as a table. */
function parsePrices(text: string): Record<string, readonly [number, number]> {
  return Object.fromEntries(
    text.split(',').flatMap((entry) => {
      const [model = '', price = ''] = entry.split('=')
      const [input, output] = price.split('/').map(Number)
      return input === undefined || output === undefined ? [] : [[model, [input, output] as const]]
    }),
  )
}

/**
 * Cost of a call in millionths of a US dollar, cached input at the full price; 0 for a model without a price. A dated
 * version costs what its model does.
 * @param overrides the installation's own table, `OPENAI_PRICES`
 */
export function costMicros(model: string, tokens: { input: number; output: number }, overrides = ''): number {
  const table = { ...listed, ...(overrides && parsePrices(overrides)) }
  const price = table[model] ?? table[model.replace(dated, '')]
  return price ? Math.ceil(tokens.input * price[0] + tokens.output * price[1]) : 0
}
