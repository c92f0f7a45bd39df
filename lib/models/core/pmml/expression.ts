import { element, escapeXml } from '../xml'

export const fieldRef = (field: string) => element('FieldRef', { field })

export const constant = (value: number | string) =>
  `<Constant dataType="${typeof value === 'number' ? 'double' : 'string'}">${escapeXml(String(value))}</Constant>\n`

/** A built-in function of PMML: `+ - * / min max ln exp if greaterOrEqual`. */
export const apply = (name: string, ...terms: string[]) => element('Apply', { function: name }, terms)

export const derivedField = (name: string, expression: string) =>
  element('DerivedField', { name, optype: 'continuous', dataType: 'double' }, [expression])
