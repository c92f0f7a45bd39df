import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contrast, distance, type Sight, sights } from './colour'

const root = new URL('../../../', import.meta.url)
const css = readFileSync(new URL('public/tokens.css', root), 'utf8')

function read(from: string): Map<string, string> {
  const block = css.slice(css.indexOf(from)).split('}')[0] ?? ''
  return new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]))
}

const themes = {
  light: read('color-scheme: light;'),
  system: read(':root:not([data-theme="light"])'),
  dark: read(':root[data-theme="dark"]'),
}
const chart = Array.from({ length: 8 }, (_, index) => `chart-${index + 1}`)
const states = ['accent', 'negative', 'caution', 'ai']

/** Every pair of ink and paper in use, with the contrast WCAG AA asks of it. */
const pairs: [ink: string, paper: string, least: number][] = [
  ...['surface', 'raised', 'sunken', 'hover'].flatMap((paper) =>
    ['ink', 'ink-2', 'ink-3', ...states].map((ink): [string, string, number] => [ink, paper, 4.5]),
  ),
  ...states.flatMap((state) =>
    [state, 'ink', 'ink-2'].map((ink): [string, string, number] => [ink, `${state}-tint`, 4.5]),
  ),
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-hover', 4.5],
  ...['surface', 'raised', 'sunken'].flatMap((paper): [string, string, number][] => [
    ['field', paper, 3],
    ['focus', paper, 3],
  ]),
  ...chart.map((step): [string, string, number] => [step, 'raised', 3]),
]

describe('tokens', () => {
  it('have the same names in every theme, and one dark', () => {
    expect([...themes.dark.keys()]).toEqual([...themes.light.keys()])
    expect(themes.system).toEqual(themes.dark)
    expect(themes.light.size).toBeGreaterThan(30)
  })
  it.each(['light', 'dark'] as const)('are readable in %s', (theme) => {
    const of = (name: string) => themes[theme].get(name) ?? ''
    const faint = pairs.filter(([ink, paper, least]) => !(contrast(of(ink), of(paper)) >= least))
    expect(faint).toEqual([])
  })
  it.each(['light', 'dark'] as const)('keep chart colours apart in every sight in %s', (theme) => {
    const of = (name: string) => themes[theme].get(name) ?? ''
    const near = (Object.keys(sights) as Sight[]).flatMap((sight) =>
      chart.flatMap((a, index) =>
        chart
          .slice(0, index)
          .filter((b) => !(distance(of(a), of(b), sight) >= 8))
          .map((b) => `${sight}: ${a} ${b}`),
      ),
    )
    expect(near).toEqual([])
  })
  it('are the only place that states a colour', () => {
    const files = ['app', 'components']
      .flatMap((folder) =>
        readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: 'utf8' }).map(
          (file) => `${folder}/${file}`,
        ),
      )
      .filter((file) => /\.tsx?$/.test(file) && !file.includes('__tests__'))
    const raw = /['"`\s:[(](#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(|oklch\()/i
    expect(files.filter((file) => raw.test(readFileSync(new URL(file, root), 'utf8')))).toEqual([])
  })
})
