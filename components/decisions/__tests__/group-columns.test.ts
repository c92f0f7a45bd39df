import { describe, expect, it } from 'vitest'
import { groupColumns, groupName } from '../order/group-columns'

describe('groupColumns', () => {
  it('groups columns that begin alike, in the order of the first of each', () => {
    const names = ['LIMIT_BAL', 'AGE', 'PAY_0', 'PAY_2', 'BILL_AMT1', 'BILL_AMT2', 'PAY_AMT1', 'PAY_AMT2']
    const groups = groupColumns(names)
    expect(groups.map((group) => group.columns)).toEqual([
      ['LIMIT_BAL', 'AGE'],
      ['PAY_0', 'PAY_2'],
      ['BILL_AMT1', 'BILL_AMT2'],
      ['PAY_AMT1', 'PAY_AMT2'],
    ])
    expect(groups.map(groupName)).toEqual(['', 'PAY', 'BILL_AMT', 'PAY_AMT'])
  })

  it('reads the words of camel case', () => {
    const groups = groupColumns([
      'HistPagPONTUAL',
      'HistPag8_15',
      'QtConsultado',
      'PefinNumOcorrencia',
      'PefinValorTotal',
    ])
    expect(groups.map(groupName)).toEqual(['HistPag', '', 'Pefin'])
  })

  it('keeps every column exactly once', () => {
    const names = ['a', 'ab', 'a1', 'a2', 'A_b_c', 'A_b_d', '', '12', 'ção_x', 'ção_y']
    expect(
      groupColumns(names)
        .flatMap((group) => group.columns)
        .sort(),
    ).toEqual([...names].sort())
  })
})
