import type { KeyboardEvent } from 'react'

/** Letters that act on the row in focus, by the `data-key` of its buttons. */
const letters = ['a', 'i', 'd'] as const

const steps: Partial<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }

/** Arrows (or j and k) walk the rows of a list; a letter presses the button of the row in focus that carries it. */
export function onRowKeys(event: KeyboardEvent<HTMLElement>): void {
  const target = event.target as HTMLElement
  const row = target.closest('[data-row]')
  if (!row || event.altKey || event.ctrlKey || event.metaKey || target.closest('input, textarea, [role="dialog"]'))
    return
  const step = steps[event.key]
  if (step !== undefined) {
    const rows = [...event.currentTarget.querySelectorAll('[data-row]')]
    const next = rows[rows.indexOf(row) + step]?.querySelector<HTMLElement>('button')
    if (!next) return
    event.preventDefault()
    next.focus()
    return
  }
  const letter = letters.find((one) => one === event.key.toLowerCase())
  const button = letter && row.querySelector<HTMLButtonElement>(`[data-key="${letter}"]`)
  if (!button) return
  event.preventDefault()
  button.click()
}
