import fc from 'fast-check'

/** Strings that have broken somebody's parser, path, query or log before. */
const hostileStrings = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udfffy',
  '\u202eabc',
  'İ'.repeat(20),
  '💥'.repeat(50),
  'ﷺ',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'null',
  'undefined',
  'NaN',
  '-0',
  '1e999',
  '0x10',
  '١٢٣',
  "' OR 1=1 --",
  "'; DROP TABLE tokens; --",
  '$' + '{7*7}',
  '{{7*7}}',
  '{count, plural, one {#} other {#}}',
  "{a'",
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '..\\..\\boot.ini',
  '=1+1',
  '\r\nSet-Cookie: x=1',
  '%00',
  '2026-02-30T00:00:00Z',
  '9999-12-31T23:59:59.999Z',
  '+275760-09-13T00:00:00.001Z',
  'a'.repeat(70_000),
]

/** Stands for JSON text that `JSON.stringify` cannot make; `toJsonText` puts it in. */
const rawTexts: Record<string, string> = {
  '@raw:huge': '1e400',
  '@raw:hugeNegative': '-1e400',
  '@raw:digits': '9'.repeat(400),
  '@raw:tiny': '1e-400',
  '@raw:deepList': `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  '@raw:deepObject': `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
  '@raw:twice': '{"name":"a","name":"b","__proto__":{"admin":true}}',
}

/** JSON text of a value in which raw marks are replaced by what they stand for. */
export const toJsonText = (value: unknown): string =>
  (JSON.stringify(value) ?? 'null').replace(/"(@raw:\w+)"/g, (whole, mark: string) => rawTexts[mark] ?? whole)

export const hostileNumbers = [
  0,
  -0,
  -1,
  1,
  0.1,
  1.5,
  -1.5,
  2 ** 31,
  2 ** 31 - 1,
  -(2 ** 31) - 1,
  2 ** 53,
  2 ** 53 + 2,
  1e21,
  1e308,
  -1e308,
  5e-324,
]

export const hostileString = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...hostileStrings) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
)

const hostileKey = fc.oneof(fc.constantFrom(...hostileStrings.slice(0, 20)), fc.string({ maxLength: 8 }))
const asObject = (entries: [string, unknown][]): unknown => Object.fromEntries(entries)

/** Any JSON value, small and large, shallow and deep. */
export const junk: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: hostileString },
  { weight: 3, arbitrary: fc.oneof(fc.constantFrom(...hostileNumbers), fc.double(), fc.integer()) },
  { weight: 2, arbitrary: fc.constantFrom(null, true, false, [], {}) },
  { weight: 1, arbitrary: fc.constantFrom(...Object.keys(rawTexts)) },
  { weight: 1, arbitrary: fc.array(fc.jsonValue({ maxDepth: 2 }), { maxLength: 4 }) },
  {
    weight: 1,
    arbitrary: fc.array(fc.tuple(hostileKey, fc.jsonValue({ maxDepth: 1 })), { maxLength: 4 }).map(asObject),
  },
)

export { asObject, hostileKey }
