import type { Config } from 'tailwindcss'

const token = (name: string) => `var(--${name})`
const tokens = (...names: string[]) => Object.fromEntries(names.map((name) => [name, token(name)]))

/** Utilities speak only in tokens: a colour, size, weight or radius that is not in `tokens.css` has no class. */
export default {
  content: ['./app/**/*.{ts,tsx}', './components/**/*.{ts,tsx}'],
  theme: {
    screens: { sm: '641px', md: '901px', lg: '1160px' },
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      inherit: 'inherit',
      ...tokens('surface', 'raised', 'sunken', 'hover', 'field', 'focus', 'on-accent', 'positive'),
      line: { DEFAULT: token('line'), strong: token('line-strong') },
      ink: { DEFAULT: token('ink'), 2: token('ink-2'), 3: token('ink-3') },
      accent: {
        DEFAULT: token('accent'),
        hover: token('accent-hover'),
        tint: token('accent-tint'),
        mid: token('accent-mid'),
      },
      negative: { DEFAULT: token('negative'), tint: token('negative-tint'), mid: token('negative-mid') },
      caution: { DEFAULT: token('caution'), tint: token('caution-tint'), mid: token('caution-mid') },
      ai: { DEFAULT: token('ai'), tint: token('ai-tint'), line: token('ai-line') },
      chart: Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((step) => [step, token(`chart-${step}`)])),
      ...tokens('background', 'foreground', 'border', 'input', 'ring'),
      card: { DEFAULT: token('card'), foreground: token('card-foreground') },
      popover: { DEFAULT: token('popover'), foreground: token('popover-foreground') },
      muted: { DEFAULT: token('muted'), foreground: token('muted-foreground') },
      primary: { DEFAULT: token('primary'), foreground: token('primary-foreground') },
      secondary: { DEFAULT: token('secondary'), foreground: token('secondary-foreground') },
      destructive: { DEFAULT: token('destructive'), foreground: token('destructive-foreground') },
    },
    fontFamily: { sans: token('sans'), mono: token('mono') },
    fontSize: {
      xs: ['12px', '16px'],
      sm: ['14px', '20px'],
      base: ['16px', '24px'],
      xl: ['20px', '28px'],
      figure: [token('figure'), token('figure-line')],
    },
    fontWeight: { normal: '400', medium: '560' },
    borderRadius: { none: '0', sm: '3px', md: '6px', lg: '10px', full: '9999px' },
    boxShadow: { none: 'none', pop: token('shadow-pop') },
    transitionDuration: { DEFAULT: '120ms', fast: '120ms', slow: '200ms' },
    transitionTimingFunction: { DEFAULT: token('ease'), ease: token('ease') },
    extend: {
      maxWidth: { measure: '70ch', sheet: '1160px' },
      keyframes: {
        breathe: { '50%': { opacity: '.35' } },
        wait: { to: { opacity: '.5' } },
        'pop-in': { from: { opacity: '0', translate: '0 4px' } },
        'fade-in': { from: { opacity: '0' } },
        'fade-out': { to: { opacity: '0' } },
        'from-left': { from: { translate: '-100% 0' } },
        'to-left': { to: { translate: '-100% 0' } },
        'from-right': { from: { translate: '100% 0' } },
        'to-right': { to: { translate: '100% 0' } },
      },
      animation: {
        breathe: 'breathe 2.4s var(--ease) infinite',
        'breathe-once': 'breathe 1.2s var(--ease) 1',
        wait: 'wait 1.4s ease-in-out infinite alternate',
        'pop-in': 'pop-in 120ms var(--ease)',
        'fade-in': 'fade-in 120ms var(--ease)',
        'fade-out': 'fade-out 120ms var(--ease)',
        'from-left': 'from-left 200ms var(--ease)',
        'to-left': 'to-left 120ms var(--ease)',
        'from-right': 'from-right 200ms var(--ease)',
        'to-right': 'to-right 120ms var(--ease)',
      },
    },
  },
} satisfies Config
