import { done, isRefusal, notFound, type Act, type Change } from '../access/change.ts'
import { reassess } from '../alerts/reassess.ts'
import { keepContact } from '../holdings/add-contact.ts'
import type { FieldError } from '../web/form.ts'
import { contactsOf, type ClinicDayInput } from './form.ts'

/** A whole clinic day: every contact of it or none, and each job judged again once. */
export const addContacts = (act: Act, day: ClinicDayInput) =>
  act.change('contact.add_day', async (change) => {
    const [errors, employments, ids]: [FieldError[], Set<string>, string[]] = [[], new Set(), []]
    for (const contact of contactsOf(day)) {
      const kept = await keepRow(change, day, contact)
      if (Array.isArray(kept)) errors.push(...kept)
      else {
        employments.add(kept.employment)
        ids.push(kept.id)
      }
    }
    if (errors.length > 0) return { refused: 'unfit', errors: eachOnce(errors) }
    if (ids.length === 0) return notFound
    for (const employment of employments) await reassess(change, employment)
    return done({ id: ids[0]! })
  })

type Row = ReturnType<typeof contactsOf>[number]

async function keepRow(change: Change, day: ClinicDayInput, row: Row) {
  const kept = await keepContact(change, row.holding, {
    on: day.on,
    at: row.at,
    minutes: row.minutes ?? day.minutes,
    medium: row.medium ?? day.medium,
    chosen_by: null,
    kind: row.kind ?? 'holding',
    note: row.note,
  })
  return isRefusal(kept) ? besideRow(kept, row) : kept
}

/** The day belongs to all rows; anything else to one of them. */
function besideRow(
  refusal: Exclude<Awaited<ReturnType<typeof keepContact>>, { id: string }>,
  { row }: Row,
) {
  if (refusal.refused !== 'unfit') {
    return [{ field: `holding[${row}]`, message: 'Choose someone from your list.' }]
  }
  return refusal.errors.map(({ field, message }) => ({
    field: field === 'on' ? field : `${field}[${row}]`,
    message,
  }))
}

const eachOnce = (errors: FieldError[]) => [
  ...new Map(errors.map((error) => [error.field, error])).values(),
]
