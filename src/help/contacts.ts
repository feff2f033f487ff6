import type { HelpContact } from '../../views/help/numbers.tsx'
import { read, type View } from '../access/view.ts'
import { defaultHelpContacts } from '../people/help-contacts.ts'
import { sayShortDay } from '../time/words.ts'

const known = read((from, _: object, who) =>
  from
    .selectFrom('help_contact as h')
    .innerJoin('organisation as o', 'o.id', 'h.organisation_id')
    .select(['h.name', 'h.number', 'h.note', 'h.checked_on', 'o.name as organisation'])
    .select((of) =>
      of
        .exists(
          of
            .selectFrom('employment as e')
            .select('e.id')
            .whereRef('e.organisation_id', '=', 'o.id')
            .where('e.person_id', '=', who.person)
            .where('e.from_on', '<=', who.today)
            .where((e) => e.or([e('e.until_on', 'is', null), e('e.until_on', '>=', who.today)])),
        )
        .as('employer'),
    )
    .orderBy('o.name')
    .orderBy('h.position')
    .orderBy('h.id')
    .limit(60),
)

/**
 * Who to ring: the numbers of whoever employs the viewer today, else of the organisations they
 * work beside, else the ones that hold for everyone.
 */
export async function helpContacts(view: View | null): Promise<HelpContact[]> {
  const rows = view ? await known(view, {}) : []
  if (rows.length === 0) return defaultHelpContacts.map((each) => contactOf(each, null, null))
  const employers = rows.filter((row) => row.employer)
  const chosen = employers.length > 0 ? employers : rows
  const several = new Set(chosen.map((row) => row.organisation)).size > 1
  const once = Map.groupBy(chosen, ({ name, number }) => `${name} ${number}`)
  return [...once.values()].map(([row, ...same]) =>
    contactOf(row!, row!.checked_on, several && same.length === 0 ? row!.organisation : null),
  )
}

type Kept = { name: string; number: string; note: string }

function contactOf(
  { name, number, note }: Kept,
  checkedOn: string | null,
  organisation: string | null,
): HelpContact {
  const checked = checkedOn && `Checked on ${sayShortDay(checkedOn)}.`
  return { name, number, note, href: hrefOf(number), checked, organisation }
}

/** 'Text SHOUT to 85258', and five figures that start with 6 or 8, take texts; words do not ring. */
function hrefOf(number: string): string | null {
  const words = /^text\b.*?(\d{4,15})$/i.exec(number)
  if (words) return `sms:${words[1]}`
  const figures = number.replaceAll(/[\s()-]/g, '')
  if (/^[68]\d{4}$/.test(figures)) return `sms:${figures}`
  return /^\+?\d{3,15}$/.test(figures) ? `tel:${figures}` : null
}
