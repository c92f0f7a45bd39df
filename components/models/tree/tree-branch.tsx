'use client'

import { cn } from '@/components/lib/cn'
import type { Branch } from '@/components/models/tree/build-tree'
import { TreeCard } from '@/components/models/tree/tree-card'

type TreeBranchProps = {
  branch: Branch
  /** Rows at the root. */
  total: number
  threshold: number
  open: ReadonlySet<number>
  /** Nodes from the pointed one up to the root. */
  path: ReadonlySet<number>
  onToggle: (id: number) => void
  onPoint: (id: number | null) => void
  place?: 'first' | 'last' | 'root'
}

/**
 * One list in two looks: side by side with its connectors drawn on a wide screen, indented on the phone. The lines are
 * the borders of each item's two pseudo-elements: `before` runs along the siblings, `after` leads to the card.
 */
export function TreeBranch(props: TreeBranchProps) {
  const { branch, total, threshold, open, path, onToggle, onPoint, place = 'root' } = props
  const { node, children } = branch
  const shown = open.has(node.id) && children.length > 0
  const lit = path.has(node.id)
  const line = lit ? 'before:border-accent after:border-accent' : 'before:border-line-strong after:border-line-strong'
  return (
    <li
      className={cn(
        'relative md:flex md:items-center',
        place !== 'root' && [
          'max-md:mt-2 md:pl-6',
          'md:before:absolute md:before:left-0 md:before:border-l md:after:absolute md:after:top-1/2 md:after:left-0 md:after:w-6 md:after:border-t',
          place === 'first' ? 'md:before:top-1/2 md:before:bottom-0' : 'md:before:top-0 md:before:bottom-1/2',
          line,
          lit && 'z-10 md:before:border-l-2 md:after:border-t-2',
        ],
      )}
    >
      <TreeCard
        branch={branch}
        total={total}
        threshold={threshold}
        open={shown}
        lit={lit}
        onToggle={onToggle}
        onPoint={onPoint}
      />
      {shown && (
        <div className="md:flex md:items-center">
          <span
            aria-hidden
            className={cn(
              'hidden w-5 border-t md:block',
              children.some((child) => path.has(child.node.id)) ? 'border-accent border-t-2' : 'border-line-strong',
            )}
          />
          <ul className="max-md:ml-2 max-md:border-line-strong max-md:border-l max-md:pl-3">
            {children.map((child, at) => (
              <TreeBranch key={child.node.id} {...props} branch={child} place={at === 0 ? 'first' : 'last'} />
            ))}
          </ul>
        </div>
      )}
    </li>
  )
}
