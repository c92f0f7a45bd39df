import { Socket } from 'node:net'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { decodedPng, drawing, emvReading, ownReading, pixCase, pixUtilsReading } from '@/tests/support/pix-readers'
import { brCode } from '../../core/br-code'
import { qrPng, qrSvg } from '../qr'

const connect = vi.spyOn(Socket.prototype, 'connect').mockImplementation(() => {
  throw new Error('a reader of codes asks nobody')
})
afterAll(() => connect.mockRestore())

describe('10,000 random PIX codes', () => {
  const draw = drawing(2026)
  const cases = Array.from({ length: 10_000 }, () => pixCase(draw))

  it('say what was put in, as two public parsers read it', () => {
    for (const { order, facts } of cases) {
      const code = brCode(order)
      expect([ownReading(code), pixUtilsReading(code), emvReading(code)]).toEqual([facts, facts, facts])
    }
    expect(connect).not.toHaveBeenCalled()
  })

  it('are seen in their pictures by a public decoder, fifty of them as they are served', async () => {
    for (const { order } of cases.slice(0, 50)) {
      const code = brCode(order)
      expect(decodedPng(await qrPng(code))).toBe(code)
    }
  })
})

it('a picture as SVG has its quiet zone and a name for who does not see it', async () => {
  const { order } = pixCase(drawing(1))
  const svg = await qrSvg(brCode(order), 'PIX · R$ 10,00 · A & B')
  expect(svg).toContain('role="img" aria-label="PIX · R$ 10,00 · A &#38; B"><title>PIX · R$ 10,00 · A &#38; B</title>')
  const side = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1])
  // 4n + 17 modules and four on each side.
  expect((side - 8 - 17) % 4).toBe(0)
})
