export type Xml = { name: string; attributes: Record<string, string>; children: Xml[]; text: string }

const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

function plainText(text: string): string {
  return text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const code = /^#(\d+)$/.exec(name)?.[1]
    const plain = code ? String.fromCharCode(Number(code)) : entities[name]
    if (plain === undefined) throw new Error(`bare & at ${whole}`)
    return plain
  })
}

/** A strict little reader: throws on anything not well formed. */
export function readXml(source: string): Xml {
  const root: Xml = { name: '', attributes: {}, children: [], text: '' }
  const stack = [root]
  const tag = /<(\/?)([A-Za-z]+)((?:\s+[A-Za-z]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy
  const body = source.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '')
  let at = 0
  for (let match = tag.exec(body); match; match = tag.exec(body)) {
    at = tag.lastIndex
    const [, close, name = '', attributes = '', empty, text] = match
    const open = stack.at(-1) as Xml
    if (text !== undefined) open.text += plainText(text)
    else if (close) {
      if (open.name !== name) throw new Error(`</${name}> closes <${open.name}>`)
      stack.pop()
    } else {
      const pairs = [...attributes.matchAll(/([A-Za-z]+)="([^"]*)"/g)]
      const named = pairs.map(([, key, value]) => [key, plainText(value ?? '')])
      const child: Xml = { name, attributes: Object.fromEntries(named), children: [], text: '' }
      open.children.push(child)
      if (!empty) stack.push(child)
    }
  }
  if (at !== body.length || stack.length !== 1) throw new Error(`not well formed at ${at}`)
  return root.children[0] as Xml
}

export const child = (node: Xml, name: string) => node.children.find((item) => item.name === name) as Xml
export const childrenOf = (node: Xml, name: string) => node.children.filter((item) => item.name === name)
