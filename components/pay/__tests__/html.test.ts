import { describe, expect, it } from 'vitest'
import { html, markup } from '../html'

describe('html', () => {
  it('escapes every value, in texts and in attributes', () => {
    const nasty = `<script>alert("1")</script>' onload='x`
    expect(html`<b title="${nasty}">${nasty}</b>`.text).toBe(
      '<b title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39; onload=&#39;x">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39; onload=&#39;x</b>',
    )
  })
  it('sets markup in as it stands and joins lists', () => {
    const rows = ['a', '<b>'].map((name) => html`<li>${name}</li>`)
    expect(html`<ul>${rows}</ul>${markup('<hr>')}`.text).toBe('<ul><li>a</li><li>&lt;b&gt;</li></ul><hr>')
  })
  it('writes nothing for what is absent, and zero as zero', () => {
    expect(html`${false}${null}${undefined}${0}${''}`.text).toBe('0')
  })
  it('takes an object that only looks like markup for a text', () => {
    const forged = { text: '<script>' } as unknown as string
    expect(html`${forged}`.text).not.toContain('<script>')
  })
})
