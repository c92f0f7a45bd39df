import { expect, it } from 'vitest'
import { sure } from '../support/company-world'
import { decodedPng } from '../support/pix-readers'
import { processed } from '../support/processed'
import { useTalkingCompany } from '../support/talk'

const company = useTalkingCompany()

it('draws the code as PNG that a public decoder reads, and as SVG with a name', async () => {
  const scope = ['payments:read']
  const { token } = await sure<{ token: string }>(company.call, 'POST', '/tokens', { name: 'quadro', scope })
  const { payment_request_id: id, pix_code: code } = await processed(company.call)
  const get = (name: string) =>
    fetch(`${company.baseUrl}/api/v1/payments/${id}/${name}`, { headers: { authorization: `Bearer ${token}` } })
  const png = await get('qr.png')
  expect(png.headers.get('content-type')).toBe('image/png')
  expect(png.headers.get('cache-control')).toContain('private')
  expect(decodedPng(Buffer.from(await png.arrayBuffer()))).toBe(code)
  const svg = await get('qr.svg')
  expect(svg.headers.get('content-type')).toContain('image/svg+xml')
  expect(await svg.text()).toContain('<title>PIX · R$ 2.450,75')
})
