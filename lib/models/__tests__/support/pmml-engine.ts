import { child, childrenOf, type Xml } from './read-xml'

export type PmmlRow = Record<string, number | string | undefined>
type Scored = { fields: PmmlRow; value: number; classes?: Record<string, number> }

const models = 'TreeModel|MiningModel|RegressionModel'
const predicates = 'True|SimplePredicate|SimpleSetPredicate|CompoundPredicate'

/** Children that the schema of PMML 4.4 allows, in its order, for what the product writes. */
const order: Record<string, RegExp> = {
  PMML: new RegExp(`^Header DataDictionary (${models})$`),
  Header: /^Application Timestamp$/,
  DataDictionary: /^DataField( DataField)*$/,
  DataField: /^(Value( Value)*)?$/,
  MiningModel: /^MiningSchema Output Segmentation$/,
  TreeModel: /^MiningSchema( Output)? Node$/,
  RegressionModel: /^MiningSchema( LocalTransformations)? RegressionTable RegressionTable$/,
  MiningSchema: /^MiningField( MiningField)*$/,
  Output: /^OutputField( OutputField)*$/,
  OutputField: /^(Apply)?$/,
  Segmentation: /^Segment( Segment)*$/,
  Segment: new RegExp(`^True (${models})$`),
  Node: new RegExp(`^(${predicates})( ScoreDistribution)*( Node Node)?$`),
  SimpleSetPredicate: /^Array$/,
  CompoundPredicate: /^SimplePredicate( SimplePredicate)+$/,
  LocalTransformations: /^DerivedField( DerivedField)*$/,
  DerivedField: /^(Apply|Constant|NormContinuous)$/,
  Apply: /^(Apply|Constant|FieldRef)( (Apply|Constant|FieldRef))*$/,
  NormContinuous: /^LinearNorm( LinearNorm)+$/,
  RegressionTable: /^(NumericPredictor)?$/,
}

/** Places where an element's children are not what the schema asks. */
export function misplaced(node: Xml): string[] {
  const names = node.children.map(({ name }) => name).join(' ')
  const own = (order[node.name] ?? /^$/).test(names) ? [] : [`${node.name}: ${names}`]
  return [...own, ...node.children.flatMap(misplaced)]
}

function holds(predicate: Xml, row: PmmlRow): boolean | null {
  const { field = '', operator = '', value, booleanOperator } = predicate.attributes
  const given = row[field]
  if (predicate.name === 'True') return true
  if (predicate.name === 'CompoundPredicate') {
    const answers = predicate.children.map((item) => holds(item, row))
    if (answers.includes(null)) return null
    return booleanOperator === 'or' ? answers.includes(true) : !answers.includes(false)
  }
  if (operator === 'isMissing') return given === undefined
  if (operator === 'isNotMissing') return given !== undefined
  if (given === undefined) return null
  if (operator === 'equal') return value === given
  if (operator === 'notEqual') return value !== given
  if (predicate.name === 'SimpleSetPredicate') {
    const values = [...child(predicate, 'Array').text.matchAll(/"([^"]*)"/g)]
    return values.some(([, item]) => item === given) === (booleanOperator === 'isIn')
  }
  return operator === 'lessOrEqual' ? Number(given) <= Number(value) : Number(given) > Number(value)
}

/** `missingValueStrategy="defaultChild"`: an unknown predicate sends the row to the default child. */
function leafOf(node: Xml, row: PmmlRow): Xml {
  const nodes = childrenOf(node, 'Node')
  if (nodes.length === 0) return node
  const answers = nodes.map((item) => holds(item.children[0] as Xml, row))
  const next = answers.includes(null)
    ? nodes.find((item) => item.attributes['id'] === node.attributes['defaultChild'])
    : nodes[answers.indexOf(true)]
  return leafOf(next as Xml, row)
}

const functions: Record<string, (...terms: number[]) => number> = {
  '+': (a, b) => Number(a) + Number(b),
  '-': (a, b) => Number(a) - Number(b),
  '*': (a, b) => Number(a) * Number(b),
  '/': (a, b) => Number(a) / Number(b),
  min: Math.min,
  max: Math.max,
  exp: Math.exp,
  ln: Math.log,
  greaterOrEqual: (a, b) => Number(Number(a) >= Number(b)),
}

function evaluate(expression: Xml, fields: PmmlRow): number | string {
  const { field = '', function: name = '', dataType } = expression.attributes
  if (expression.name === 'FieldRef') return fields[field] as number
  if (expression.name === 'Constant') return dataType === 'string' ? expression.text : Number(expression.text)
  if (expression.name === 'NormContinuous') return interpolate(expression, Number(fields[field]))
  const [first, ...others] = expression.children.map((item) => evaluate(item, fields))
  if (name === 'if') return (first === 1 ? others[0] : others[1]) as string
  return (functions[name] as (...terms: number[]) => number)(...([first, ...others] as number[]))
}

function interpolate({ children }: Xml, x: number): number {
  const points = children.map(({ attributes }) => [Number(attributes['orig']), Number(attributes['norm'])] as const)
  const last = points.length - 1
  const at = points.findIndex(([orig]) => orig > x)
  if (at <= 0) return (points[at === 0 ? 0 : last] as readonly [number, number])[1]
  const [[x0, y0], [x1, y1]] = points.slice(at - 1, at + 1) as [readonly [number, number], readonly [number, number]]
  return y0 + ((x - x0) / (x1 - x0)) * (y1 - y0)
}

function tree(model: Xml, row: PmmlRow): Scored {
  const leaf = leafOf(child(model, 'Node'), row)
  const shares = childrenOf(leaf, 'ScoreDistribution').map(({ attributes }) => [
    attributes['value'] ?? '',
    Number(attributes['probability']),
  ])
  return { fields: {}, value: Number(leaf.attributes['score']), classes: Object.fromEntries(shares) }
}

function regression(model: Xml, row: PmmlRow): Scored {
  const fields = { ...row }
  const derived = childrenOf(model, 'LocalTransformations').flatMap(({ children }) => children)
  for (const item of derived) fields[item.attributes['name'] ?? ''] = evaluate(item.children[0] as Xml, fields)
  const [first, second] = childrenOf(model, 'RegressionTable') as [Xml, Xml]
  const { name = '', coefficient } = (first.children[0] as Xml).attributes
  const line = Number(first.attributes['intercept']) + Number(coefficient) * Number(fields[name])
  const share = model.attributes['normalizationMethod'] === 'logit' ? 1 / (1 + Math.exp(-line)) : line
  const label = ({ attributes }: Xml) => attributes['targetCategory'] ?? ''
  return { fields: {}, value: share, classes: { [label(first)]: share, [label(second)]: 1 - share } }
}

function mining(model: Xml, row: PmmlRow): Scored {
  const segmentation = child(model, 'Segmentation')
  const parts = segmentation.children.map(({ children }) => children[1] as Xml)
  const method = segmentation.attributes['multipleModelMethod']
  if (method === 'modelChain') {
    const known = { ...row }
    let last: Scored = { fields: {}, value: Number.NaN }
    for (const part of parts) {
      last = score(part, known)
      Object.assign(known, last.fields)
    }
    return last
  }
  const sum = parts.reduce((total, part) => total + score(part, row).value, 0)
  return { fields: {}, value: method === 'average' ? sum / parts.length : sum }
}

function score(model: Xml, row: PmmlRow): Scored {
  const run = { TreeModel: tree, RegressionModel: regression, MiningModel: mining }[model.name]
  const { value, classes } = (run as typeof tree)(model, row)
  const fields: PmmlRow = {}
  for (const { attributes, children } of childrenOf(model, 'Output').flatMap((output) => output.children)) {
    const { name = '', feature, value: label = '' } = attributes
    if (feature === 'predictedValue') fields[name] = value
    if (feature === 'probability') fields[name] = classes?.[label]
    if (feature === 'transformedValue') fields[name] = evaluate(children[0] as Xml, fields)
  }
  return { fields, value, ...(classes && { classes }) }
}

/** The output fields of a row (columns by name, missing ones left out) by the rules of PMML 4.4. */
export function scorePmml(document: Xml, given: PmmlRow): PmmlRow {
  const row = { ...given }
  for (const field of childrenOf(child(document, 'DataDictionary'), 'DataField')) {
    const name = field.attributes['name'] ?? ''
    const allowed = childrenOf(field, 'Value').map(({ attributes }) => attributes['value'])
    if (allowed.length > 0 && !allowed.includes(String(row[name]))) row[name] = undefined
  }
  return score(document.children.at(-1) as Xml, row).fields
}
