'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { useCut } from '@/components/models/cut/cut-context'
import { FoldSection } from '@/components/models/lib/fold-section'
import { useFigures } from '@/components/models/lib/use-figures'
import { buildTree, openDownTo, pathTo } from '@/components/models/tree/build-tree'
import { TreeBranch } from '@/components/models/tree/tree-branch'
import { Button } from '@/components/ui/button'
import type { ModelReply } from '@/lib/models'

/** Levels of questions open at first. */
const firstLevels = 3

/** The model itself, as questions a manager can read aloud. */
export function TreeSection({ tree, trainingRows }: { tree: ModelReply['tree']; trainingRows: number }) {
  const t = useTranslations('models.tree')
  const { count, score } = useFigures()
  const { threshold } = useCut()
  const root = useMemo(() => buildTree(tree.nodes), [tree])
  const firstOpen = useMemo(() => (root ? openDownTo(root, firstLevels) : new Set<number>()), [root])
  const [open, setOpen] = useState(firstOpen)
  const [pointed, setPointed] = useState<number | null>(null)
  const path = useMemo(() => pathTo(tree.nodes, pointed), [tree, pointed])
  if (!root) return null
  const toggle = (id: number) => {
    const next = new Set(open)
    if (!next.delete(id)) next.add(id)
    setOpen(next)
  }
  const asked = root.node.label
  return (
    <FoldSection
      title={asked === null ? t('findingLeaf') : t('finding', { label: asked, questions: tree.depth })}
      note={t('note', { leaves: count(tree.leaves), rows: count(trainingRows), threshold: score(threshold) })}
      actions={
        <div className="flex gap-2 max-sm:hidden">
          <Button variant="outline" size="sm" onClick={() => setOpen(openDownTo(root, Number.POSITIVE_INFINITY))}>
            {t('openAll')}
          </Button>
          <Button variant="ghost" size="sm" onClick={() => setOpen(firstOpen)}>
            {t('openFew', { levels: firstLevels })}
          </Button>
        </div>
      }
    >
      {/* A region that scrolls must be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section aria-label={t('region')} tabIndex={0} className="md:overflow-x-auto md:pb-2">
        <ul className="md:w-max" onMouseLeave={() => setPointed(null)}>
          <TreeBranch
            branch={root}
            total={root.node.rows}
            threshold={threshold}
            open={open}
            path={path}
            onToggle={toggle}
            onPoint={setPointed}
          />
        </ul>
      </section>
      {tree.truncated && <p className="mt-3 text-ink-3 text-xs">{t('truncated')}</p>}
    </FoldSection>
  )
}
