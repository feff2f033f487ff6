import { expect, it } from 'vitest'
import { everyRoute } from '../../src/every-route.ts'
import { expectations } from './matrix/expectations.ts'

it('the matrix has a line for every route, and for no other', () => {
  const declared = everyRoute.map(({ method, path }) => `${method} ${path}`)
  expect(Object.keys(expectations).toSorted()).toEqual(declared.toSorted())
})
