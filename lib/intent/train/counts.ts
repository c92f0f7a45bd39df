import { type AxisName, axes, classesOf } from './evaluate.ts'
import type { Example } from './parse-corpus.ts'

const families = (examples: Example[]) => new Set(examples.map(({ family }) => family)).size

/** How many messages and families each part has, and how many messages each class. */
export function countsTable(train: Example[], test: Example[]): string {
  const rows = axes.flatMap((axis: AxisName) =>
    classesOf[axis].map((name) => {
      const count = (examples: Example[]) => examples.filter((example) => example[axis] === name).length
      return `| ${axis} | \`${name}\` | ${count(train)} | ${count(test)} |`
    }),
  )
  return [
    `${train.length + test.length} messages of ${families([...train, ...test])} families; ${train.length} messages of ${families(train)} families to train, ${test.length} of ${families(test)} held out.`,
    ['| axis | class | train | held out |', '| --- | --- | ---: | ---: |', ...rows].join('\n'),
  ].join('\n\n')
}
