import ICAL from 'ical.js'
import nodeIcal, { type ParameterValue, type VEvent } from 'node-ical'

/** What a reader understood, in words both readers share. Days are dates, moments end in Z. */
export type Understood = {
  uid: string
  sequence: number
  title: string
  place: string | null
  starts: string
  ends: string
  zone: string | null
  status: string
  stamp: string
  changed: string
  shown: string
  organiser: [name: string | null, address: string] | null
  attendee: [name: string | null, address: string] | null
}

export type Calendar = { method: string; events: Understood[] }

const address = (uri: string) => uri.replace(/^mailto:/i, '')

function text(component: ICAL.Component, name: string): string | null {
  const value = component.getFirstPropertyValue(name)
  return value === null ? null : String(value)
}

function who(component: ICAL.Component, name: string): Understood['organiser'] {
  const property = component.getFirstProperty(name)
  if (!property) return null
  const called = property.getFirstParameter('cn')
  return [called ? String(called) : null, address(String(property.getFirstValue()))]
}

/** ical.js: works the zone out from the VTIMEZONE in the text. */
export function readIcalJs(source: string): Calendar {
  const calendar = ICAL.Component.fromString(source)
  const moment = (event: ICAL.Component, name: string) => {
    const value = event.getFirstPropertyValue(name)
    if (!(value instanceof ICAL.Time)) throw new TypeError(`${name} is no time`)
    return value.isDate ? value.toString() : value.toJSDate().toISOString()
  }
  const zone = (event: ICAL.Component) => event.getFirstProperty('dtstart')?.getParameter('tzid')
  const events = calendar.getAllSubcomponents('vevent').map((event) => ({
    uid: text(event, 'uid')!,
    sequence: Number(text(event, 'sequence')),
    title: text(event, 'summary')!,
    place: text(event, 'location'),
    starts: moment(event, 'dtstart'),
    ends: moment(event, 'dtend'),
    zone: zone(event)?.toString() ?? null,
    status: text(event, 'status')!,
    stamp: moment(event, 'dtstamp'),
    changed: moment(event, 'last-modified'),
    shown: text(event, 'transp')!,
    organiser: who(event, 'organizer'),
    attendee: who(event, 'attendee'),
  }))
  return { method: text(calendar, 'method')!, events }
}

const plain = (value: ParameterValue | undefined): string | null => {
  if (value === undefined) return null
  return String(typeof value === 'object' ? value.val : value)
}

const pad = (n: number) => String(n).padStart(2, '0')

/** node-ical gives a day as midnight of the machine it runs on. */
const dayOf = (date: Date) =>
  `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`

function person(value: unknown): Understood['organiser'] {
  if (value === undefined) return null
  const { params, val } = value as { params?: { CN?: string }; val: string }
  return [params?.CN ?? null, address(val)]
}

function fromNodeIcal(event: VEvent): Understood {
  const isDay = event.datetype === 'date'
  const moment = (date: Date) => (isDay ? dayOf(date) : date.toISOString())
  const zone = event.start.tz
  return {
    uid: event.uid,
    sequence: Number(event.sequence),
    title: plain(event.summary)!,
    place: plain(event.location),
    starts: moment(event.start),
    ends: moment(event.end!),
    zone: isDay || zone === undefined || zone === 'Etc/UTC' ? null : zone,
    status: event.status!,
    stamp: event.dtstamp.toISOString(),
    changed: event.lastmodified!.toISOString(),
    shown: String(event.transparency),
    organiser: person(event.organizer),
    attendee: person(event.attendee),
  }
}

/** node-ical: takes the zone by its name from the tables of the machine. */
export function readNodeIcal(source: string): Calendar {
  const all = nodeIcal.sync.parseICS(source)
  const events = Object.values(all).filter((it): it is VEvent => it?.type === 'VEVENT')
  return { method: String(all.vcalendar?.method), events: events.map(fromNodeIcal) }
}

export const readers = { 'ical.js': readIcalJs, 'node-ical': readNodeIcal }
