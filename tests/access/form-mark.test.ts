import { expect, it } from 'vitest'
import { bareFormId, formIdFor, isSomebodyElses } from '../../src/access/form-mark.ts'

it.each([
  ['their own', formIdFor('sam'), false],
  ['made for somebody else', formIdFor('ola'), true],
  ['made by another program', 'order-7', false],
  ['a long one made by another program', `${'a1b2'.repeat(12)}-of-a-program`, false],
  ['a plain id', bareFormId(formIdFor('ola')), false],
])('a form id that is %s', (_, formId, isTheirs) => {
  expect(isSomebodyElses(formId, 'sam')).toBe(isTheirs)
})
