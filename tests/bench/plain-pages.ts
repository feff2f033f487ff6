/** What the team page shows, in one question: without asking who may see it. */
export const teamStatement = `
  select p.id as person, p.name, e.id as job,
    max(case when r.metric = 'held' then r.value end) as held,
    max(case when r.metric = 'held' then r.near end) as near,
    max(case when r.metric = 'held' then r.past end) as past,
    max(case when r.metric = 'held' then r.level end) as level,
    max(case when r.metric = 'points' then r.value end) as points,
    max(case when r.metric = 'span' then r.value end) as span,
    max(case when r.metric = 'hours' then r.value end) as hours,
    max(case when r.metric = 'alone' then r.value end) as alone,
    (select a.review_on from agreement a
      where a.employment_id = e.id and a.status = 'in_force') as review_on,
    (select count(*) from agreement a
      where a.employment_id = e.id and a.status = 'proposed') as proposed,
    (select count(*) from alert a where a.employment_id = e.id and a.state = 'open'
      and a.level <> 'notice' and a.acknowledged_at is null and a.visible_at <= @now) as waiting
  from bond b
  join employment e on e.id = b.employment_id
  join person p on p.id = e.person_id
  left join load_reading r on r.employment_id = e.id
  where b.viewer_id = @lead and b.kind = 'line' and b.from_at <= @now
    and (b.until_at is null or b.until_at > @now) and e.holds = 1 and e.from_on <= @today
    and (e.until_on is null or e.until_on >= @today)
  group by e.id order by p.name, e.id limit 100`

/** The same for the people one worker holds; labels are sealed, so the ref stands for them. */
export const holdingsStatement = `
  select h.id, h.ref, h.held_since, h.intensity, h.many_problems, h.nobody_else, h.risk,
    h.for_waiting, h.for_change, h.for_practice, h.for_witness, h.next_review_on,
    (select count(*) from contact c where c.holding_id = h.id and c.medium <> 'message') as contacts,
    (select max(c.at) from contact c where c.holding_id = h.id) as last_contact,
    (select count(*) from co_holder o where o.holding_id = h.id and o.ended_at is null) as beside,
    (select max(o.spoken_on) from co_holder o
      where o.holding_id = h.id and o.ended_at is null) as spoken_on
  from holding h where h.person_id = ? and h.ended_on is null
  order by h.held_since, h.id limit 100`

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const safe = (text: string) => text.replaceAll(/[&<>"]/g, (mark) => marks[mark]!)

type TeamRow = {
  person: string
  name: string
  job: string
  held: number
  near: number
  past: number
  level: string
  points: number
  span: number
  hours: number
  alone: number
  review_on: string | null
  proposed: number
  waiting: number
}

export function teamRow(row: TeamRow): string {
  const name = safe(row.name)
  const agreed = row.review_on === null ? 'None yet' : row.proposed ? 'Proposed' : 'In force'
  return `<tr role="row"><th role="rowheader" scope="row" data-label="Name"><a href="/people/${row.person}">${name}</a></th>${cell('People held', held(row, name))}${cell('Points', number(row, 'points', 'points for', name))}${cell('Longest held', number(row, 'span', 'for', name, ' weeks'))}${cell('Out of hours', number(row, 'hours', 'for', name))}${cell('Risk, one name', number(row, 'alone', 'for', name))}${cell('Alerts waiting', row.waiting ? `<a href="/alerts">${row.waiting}<span class="unseen"> waiting for ${name}</span></a>` : '<span>None</span>')}${cell('Agreement', `<a href="/people/${row.person}/agreement">${agreed}<span class="unseen">, ${name}</span></a>`)}</tr>`
}

const cell = (label: string, inside: string) =>
  `<td role="cell" data-label="${label}">${inside}</td>`

const number = (
  row: TeamRow,
  metric: 'points' | 'span' | 'hours' | 'alone',
  words: string,
  name: string,
  unit = '',
) =>
  `<span><a href="/load/${row.job}/${metric}">${row[metric]}${unit}<span class="unseen"> ${words} ${name}</span></a> </span>`

function held({ job, held: value, near, past, level }: TeamRow, name: string) {
  const most = Math.max(past * 1.5, value * 1.05, 1)
  const at = (count: number) => Math.round((count / most) * 10_000) / 100
  const id = `bar-${job}`
  return `<div class="held"><div class="beside"><a href="/load/${job}/held">${value} of ${past}<span class="unseen"> held by ${name}</span></a><span class="tag level-${level}"><svg class="shape" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><circle class="shape-line" cx="8" cy="8" r="6"></circle></svg>${level === 'room' ? 'Room' : 'Near limit'}</span></div><svg class="bar small" role="img" aria-labelledby="${id}-title ${id}-desc" focusable="false"><title id="${id}-title">People held by ${name}</title><desc id="${id}-desc">${value} people now. Near the limit from ${near}, and at most ${past}: both were agreed.</desc><defs><pattern id="${id}-near" width="6" height="6" patternUnits="userSpaceOnUse"><path class="hatch-near" d="M-1 1l2-2M0 6l6-6M5 7l2-2"></path></pattern><pattern id="${id}-past" width="6" height="6" patternUnits="userSpaceOnUse"><path class="hatch-past" d="M-1 1l2-2M0 6l6-6M5 7l2-2"></path><path class="hatch-past" d="M-1 5l2 2M0 0l6 6M5-1l2 2"></path></pattern></defs><rect class="bar-track" x="0" y="0.15em" width="100%" height="1.6em"></rect><rect class="bar-room" x="0%" y="0.45em" height="1em" width="${at(value)}%"></rect><line class="bar-near-mark" x1="${at(near)}%" x2="${at(near)}%" y1="0" y2="1.9em"></line><line class="bar-agreed" x1="${at(past)}%" x2="${at(past)}%" y1="0" y2="1.9em"></line></svg></div>`
}

type HoldingRow = {
  id: string
  ref: string
  held_since: string
  intensity: string
  risk: string
  contacts: number
  last_contact: string | null
  beside: number
}

const points: Record<string, number> = { light: 1, active: 2, intensive: 4 }
const media = {
  phone: 'Phone',
  face: 'Face to face',
  home: 'Home visit',
  video: 'Video',
  message: 'Message',
}

export function holdingRow(row: HoldingRow, today: string): string {
  const { id } = row
  const label = safe(row.ref)
  const days = (from: string) => Math.round((Date.parse(today) - Date.parse(from)) / 86_400_000)
  const last = row.last_contact ? `${days(row.last_contact.slice(0, 10))} days ago` : 'none yet'
  const buttons = Object.entries(media)
    .map(
      ([value, words]) =>
        `<button name="medium" value="${value}" type="submit" class="button quiet">${words}</button>`,
    )
    .join('')
  return `<li class="ledger-row" id="holding-${id}"><h3 class="ledger-head"><a class="ledger-label" href="/holdings/${id}">${label}</a> <span class="hint">${row.ref}</span> ${row.risk === 'none_known' ? '' : '<span class="tag">Some risk</span>'}${row.beside ? '<span class="tag">Shared</span>' : ''}</h3><p class="ledger-facts">Held ${Math.floor(days(row.held_since) / 7)} weeks. For waiting, ${points[row.intensity]} points. ${row.contacts} of 8 sessions. Last contact ${last}.</p><details class="quick"><summary>Add a contact<span class="unseen"> with ${label}</span></summary><form hx-post="/holdings/${id}/contacts" hx-target="#main" hx-select="#main" hx-swap="outerHTML" action="/holdings/${id}/contacts" method="post" class="form inline" novalidate="" accept-charset="utf-8"><input type="hidden" name="form_id" value="01a1fc08-8f73-756f-af83-9b9bc7bd9da6"/><input type="hidden" name="from" value="list"/><label for="minutes-${id}">Minutes</label><input id="minutes-${id}" class="width-short" name="minutes" inputmode="numeric" value="20" autocomplete="off"/>${buttons}<a href="/holdings/${id}/contacts/new">More to say</a></form></details></li>`
}
