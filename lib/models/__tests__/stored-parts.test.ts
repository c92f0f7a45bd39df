import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exampleFrame } from '@/tests/support/trained-model'
import { packBackground, unpackBackground } from '../core/background'
import { openFramed, packFramed } from '../core/framed'
import { evenSample, packHeldOutColumns, unpackHeldOutColumns } from '../core/held-out-columns'
import { narrow, widen } from '../core/narrow'

describe('framed bytes', () => {
  it('come back aligned, whatever the lengths', () => {
    const section = fc.uint8Array({ maxLength: 40 })
    fc.assert(
      fc.property(fc.string(), fc.array(section), (name, sections) => {
        const opened = openFramed<{ name: string }>(packFramed({ name }, sections))
        expect(opened.head).toEqual({ name })
        expect(opened.sections.map((item) => [...item])).toEqual(sections.map((item) => [...item]))
        expect(opened.sections.every((item) => item.byteOffset % 8 === 0)).toBe(true)
      }),
    )
  })
})

describe('a narrow column', () => {
  const back = (values: number[]) => {
    const packed = narrow(Float64Array.from(values))
    const [section] = openFramed(packFramed({}, [packed.values])).sections
    return { form: packed.form, values: [...widen(packed.form, section as Uint8Array<ArrayBuffer>)] }
  }
  it.each([
    ['u8', [0, 254, Number.NaN]],
    ['u16', [255, 65_534, Number.NaN]],
    ['i32', [-1, 2_147_483_647]],
    ['f32', [0.5, 2 ** 40, Number.NaN]],
    ['f64', [0.1, 1e300]],
  ])('%s', (form, values) => expect(back(values)).toEqual({ form, values }))

  it('gives every number back', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.integer(), fc.double(), fc.integer({ min: 0, max: 300 }))), (values) => {
        const finite = values.map((value) => (Number.isFinite(value) ? value + 0 : Number.NaN))
        expect(back(values).values.map((value) => value + 0)).toEqual(finite)
      }),
    )
  })
})

describe('columns of the held-out rows', () => {
  it('are those of the frame', () => {
    const { frame } = exampleFrame(100)
    const rows = Uint32Array.of(3, 50, 99)
    const kept = unpackHeldOutColumns(packHeldOutColumns(frame, rows))
    expect([...kept.places]).toEqual([0, 1, 2])
    frame.columns.forEach((column, feature) => {
      expect([...kept.column(feature)]).toEqual([3, 50, 99].map((row) => column[row]))
    })
  })

  it('are an even sample when there are many rows or columns', () => {
    expect([...evenSample(10, 4)]).toEqual([0, 2, 5, 7])
    const column = new Float64Array(100_001)
    const rows = Uint32Array.from(column, (_, row) => row)
    const features = [{ name: 'a', type: 'number' as const, monotone: 0 as const, categories: [] }]
    const packed = packHeldOutColumns({ rows: column.length, features, columns: [column] }, rows)
    expect(unpackHeldOutColumns(packed).places).toHaveLength(100_000)
  })
})

it('a background comes back as it was packed', () => {
  const background = {
    columns: [Float64Array.of(1, Number.NaN, 0.1), Float64Array.of(0, 1, 2)],
    labels: Uint8Array.of(1, 0, 1),
    probabilities: Float64Array.of(0.2, 0.5, 0.9),
  }
  expect(unpackBackground(packBackground(background))).toEqual(background)
})
