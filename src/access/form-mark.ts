import { createHash } from 'node:crypto'
import { newId } from '../database/ids.ts'

const idLength = 36

/** The same for every form of one person; nobody is recognised by it who is not known already. */
const markOf = (person: string) =>
  createHash('sha256').update(`The forms of ${person}`).digest('base64url').slice(0, 10)

/** The id of a form that only this person may send. */
export const formIdFor = (person: string, id = newId()) => `${id}-${markOf(person)}`

const marked = /^[\da-f-]{36}-[\w-]{10}$/

/** A form without a mark may be anybody's: other programs send forms too. */
export const isSomebodyElses = (formId: string, person: string) =>
  marked.test(formId) && formId.slice(idLength) !== `-${markOf(person)}`

/** What the form is called without its mark. */
export const bareFormId = (formId: string) => formId.slice(0, idLength)

/** How a form is known once it is sent: one page may hold several with the same id. */
export const receiptOf = (formId: string, path: string) => `${formId} ${path}`

/** Where the form of a receipt was sent. */
export const pathOf = (receipt: string) => receipt.slice(receipt.indexOf(' ') + 1)
