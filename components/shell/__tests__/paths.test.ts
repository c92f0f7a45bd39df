import { describe, expect, it } from 'vitest'
import { toTheme } from '@/components/lib/preferences'
import { parseSort } from '@/components/lib/sort'
import { actions, isCurrent, navigation } from '@/components/shell/navigation'
import { isDashboardPath } from '@/components/shell/paths'
import { toLocale } from '@/messages/locale'

describe('dashboard paths', () => {
  it('cover every address that the sidebar and the palette lead to', () => {
    const hrefs = [...navigation.flatMap((group) => group.items), ...actions].map((item) => item.href)
    expect(hrefs.filter((href) => !isDashboardPath(href))).toEqual([])
  })
  it.each(['/login', '/register', '/invite/abc', '/docs', '/modelsx', '/api/v1/models', '/pay/abc'])(
    'leave %s open',
    (path) => expect(isDashboardPath(path)).toBe(false),
  )
  it('take what lies under them', () => expect(isDashboardPath('/models/mod_1/compare')).toBe(true))
})

describe('the current item', () => {
  it('is the room of the page, and home only at home', () => {
    expect(isCurrent('/models/mod_1', '/models')).toBe(true)
    expect(isCurrent('/models', '/')).toBe(false)
    expect(isCurrent('/', '/')).toBe(true)
    expect(isCurrent('/modelsx', '/models')).toBe(false)
  })
})

describe('values that come from a cookie or an address', () => {
  it('fall back when unknown', () => {
    expect(toTheme('dark')).toBe('dark')
    expect(toTheme('"><script>')).toBe('system')
    expect(toLocale('en')).toBe('en')
    expect(toLocale('fr')).toBe('pt-BR')
    expect(toLocale(undefined)).toBe('pt-BR')
  })
  it('read an order as id and direction', () => {
    expect(parseSort('-created_at')).toEqual({ id: 'created_at', descending: true })
    expect(parseSort('name')).toEqual({ id: 'name', descending: false })
    expect(parseSort('')).toBeNull()
  })
})
