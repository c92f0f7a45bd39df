import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it('a table in the form of the language, and a report', async () => {
  const { token } = await registerCompany(server.baseUrl)
  const get = (query: string, language: string) =>
    fetch(`${server.baseUrl}/api/v1/metrics/export?${query}`, {
      headers: { authorization: `Bearer ${token}`, 'accept-language': language },
    })
  const pt = await get('format=csv&range=7d', 'pt-BR')
  expect([pt.status, pt.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8'])
  expect(pt.headers.get('content-disposition')).toMatch(/filename="aval-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d\.csv"/)
  const bytes = Buffer.from(await pt.arrayBuffer())
  expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf')
  expect(bytes.toString('utf8')).toContain('headline;recovered;;0,00;0;BRL;')
  const en = await (await get('format=csv&range=7d', 'en')).text()
  expect(en).toContain('headline,recovered,,0.00,0,BRL,')
  const pdf = await get('format=pdf&simulated=true', 'pt-BR')
  expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  expect(pdf.headers.get('content-disposition')).toContain('aval-simulado-')
  expect(
    Buffer.from(await pdf.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
})
