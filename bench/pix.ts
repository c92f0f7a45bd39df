// `npm run bench:pix [cases]`: random PIX codes, each read back equal by our own reader and two public ones, and its QR
// picture by a public decoder. Ends with 1 where anything differs.
import { isDeepStrictEqual } from 'node:util'
import { qrPng } from '@/lib/payments/charges/qr'
import { brCode } from '@/lib/payments/core/br-code'
import { decodedPng, drawing, emvReading, ownReading, pixCase, pixUtilsReading } from '@/tests/support/pix-readers'

/** Pixels a module: as small as a camera still reads, so that all cases fit a coffee. */
const scale = 3
const readers = { own: ownReading, 'pix-utils': pixUtilsReading, 'steplix-emv-qrcps': emvReading }

async function main(cases: number): Promise<boolean> {
  const differing: Record<string, number> = { own: 0, 'pix-utils': 0, 'steplix-emv-qrcps': 0, 'jsqr of the picture': 0 }
  const count = (name: string) => {
    differing[name] = (differing[name] ?? 0) + 1
  }
  const draw = drawing(20_261_122)
  const started = performance.now()
  for (let i = 0; i < cases; i += 1) {
    const { order, facts } = pixCase(draw)
    const code = brCode(order)
    for (const [name, read] of Object.entries(readers)) if (!isDeepStrictEqual(read(code), facts)) count(name)
    if (decodedPng(await qrPng(code, scale)) !== code) count('jsqr of the picture')
  }
  const seconds = Math.round((performance.now() - started) / 100) / 10
  process.stdout.write(`${JSON.stringify({ cases, seconds, differing })}\n`)
  return Object.values(differing).every((many) => many === 0)
}

if (!(await main(Number(process.argv[2] ?? 10_000)))) process.exitCode = 1
