/** Measures of the page in points and the colours of the product's light theme, on white paper. */
export const page = { width: 595.28, height: 841.89, left: 56, right: 56, top: 64, bottom: 68 } as const
export const textWidth = page.width - page.left - page.right

export const ink = {
  text: '#1b1c1f',
  soft: '#45464b',
  quiet: '#65635c',
  line: '#e2ddd1',
  strongLine: '#cbc4b3',
  sunken: '#f6f4ee',
  accent: '#0d6243',
  accentTint: '#dcebe1',
  accentMid: '#8fbfa5',
  negative: '#8f2c16',
  negativeTint: '#f6e1d9',
  caution: '#7d4f00',
  cautionTint: '#f7e8c6',
} as const

export const size = { title: 23, section: 14, topic: 10.5, text: 9.5, table: 8.5, small: 7.5, figure: 20 } as const
